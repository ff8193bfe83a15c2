package org.kinshipready.certification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certification.CertificateChecks;
import org.kinshipready.certification.Check;
import org.kinshipready.certification.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody checks a certificate by its code: without an account, and found by no search engine. */
@Controller
@RequestMapping(VerifyController.ADDRESS)
class VerifyController {

    static final String ADDRESS = "/verify";

    private static final int LENGTH = 27;
    private static final int LENGTH_OF_EARLY_ONES = 26;
    // Anything longer isn't a code with a few characters too many, but some other text.
    private static final int LONGEST_MISTYPED = 32;

    private final CertificateChecks checks;

    VerifyController(CertificateChecks checks) {
        this.checks = checks;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) Optional<String> code, HttpServletResponse response) {
        return code.map(typed -> answer(typed, response)).orElseGet(() -> page(VerifyPage.empty(), response));
    }

    @GetMapping("/{typed}")
    ModelAndView certificate(@PathVariable String typed, HttpServletResponse response) {
        return answer(typed, response);
    }

    private ModelAndView answer(String typed, HttpServletResponse response) {
        Optional<CertificateCode> code = CertificateCode.parse(typed);
        if (code.isEmpty()) {
            return mistyped(typed, response);
        }
        String value = code.get().value();
        if (!typed.equals(value)) {
            return new ModelAndView("redirect:" + ADDRESS + "/" + value);
        }
        Optional<Check> check = checks.check(code.get());
        if (check.isEmpty() && code.get().isUnchecked()) {
            // It is far more likely that a character was missed than that this is one of the early codes.
            return refused(code.get().grouped(), "certification.verify.early", LENGTH_OF_EARLY_ONES, response);
        }
        ModelAndView page =
                page(new VerifyPage(code.get().grouped(), null, 0, check.isEmpty(), check.orElse(null)), response);
        if (check.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
        } else if (check.get().status() == Status.DAMAGED) {
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    private static ModelAndView mistyped(String typed, HttpServletResponse response) {
        int length = CertificateCode.lengthOf(typed);
        String error;
        if (length == 0) {
            error = "certification.verify.empty";
        } else if (length == LENGTH || length == LENGTH_OF_EARLY_ONES) {
            error = "certification.verify.mistyped";
        } else {
            error = length > LONGEST_MISTYPED ? "certification.verify.no-code" : "certification.verify.length";
        }
        return refused(typed, error, length, response);
    }

    private static ModelAndView refused(String typed, String error, int length, HttpServletResponse response) {
        ModelAndView page = page(new VerifyPage(typed, error, length, false, null), response);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(VerifyPage page, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("certification/verify", "page", page);
    }
}
