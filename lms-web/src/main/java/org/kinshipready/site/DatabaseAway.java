package org.kinshipready.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

/** That MongoDB couldn't be reached in a request: then nobody waits for it a second time there. */
public final class DatabaseAway {

    private static final String KNOWN = DatabaseAway.class.getName();

    private DatabaseAway() {}

    /** Also when the page of the error is drawn. */
    public static boolean isKnownTo(HttpServletRequest request) {
        return request.getAttribute(KNOWN) != null
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof DataAccessException
                || Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    public static void note(HttpServletRequest request) {
        request.setAttribute(KNOWN, true);
    }
}
