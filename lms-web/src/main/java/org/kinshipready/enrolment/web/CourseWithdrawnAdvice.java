package org.kinshipready.enrolment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinshipready.enrolment.CourseWithdrawn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A course that isn't offered any more gets a page that says so. */
@ControllerAdvice
class CourseWithdrawnAdvice {

    @ExceptionHandler(CourseWithdrawn.class)
    void gone(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.GONE.value());
    }
}
