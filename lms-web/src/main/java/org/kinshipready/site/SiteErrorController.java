package org.kinshipready.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for anything that goes wrong. */
@Controller
class SiteErrorController implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus status = databaseAway(request)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        String reason = request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String said ? said : null;
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        model.addAttribute("page", DatabaseAway.hasNoRoom(request) ? ErrorPage.NO_ROOM : ErrorPage.of(status, reason));
        return "site/error";
    }

    /** While someone is signing in, the request reaches no controller, and so no advice. */
    private static boolean databaseAway(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException;
    }
}
