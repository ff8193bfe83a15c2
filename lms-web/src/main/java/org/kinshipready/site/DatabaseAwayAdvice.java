package org.kinshipready.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A database that is away gets a plain page that says so, and nothing else needs mending when it is back. */
@ControllerAdvice
class DatabaseAwayAdvice {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayAdvice.class);

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class})
    void away(DataAccessException failure, HttpServletResponse response) throws IOException {
        tell(failure, response);
    }

    static boolean isAway(DataAccessException failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException;
    }

    static void tell(DataAccessException failure, HttpServletResponse response) throws IOException {
        log.error(
                "MongoDB can't be reached: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
