package org.kinshipready.enrolment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinshipready.enrolment.CourseWithdrawn;
import org.kinshipready.enrolment.VersionNotHere;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A course that is no longer offered gets a page that says so. One that only a newer release can read is "not found".
 */
@ControllerAdvice
class CourseWithdrawnAdvice {

    @ExceptionHandler(CourseWithdrawn.class)
    void gone(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.GONE.value());
    }

    @ExceptionHandler(VersionNotHere.class)
    void notHere(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
