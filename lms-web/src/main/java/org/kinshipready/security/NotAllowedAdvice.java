package org.kinshipready.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinshipready.people.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A request that a service refuses gets the same page as a closed address. */
@ControllerAdvice
class NotAllowedAdvice {

    @ExceptionHandler(NotAllowed.class)
    void no(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
