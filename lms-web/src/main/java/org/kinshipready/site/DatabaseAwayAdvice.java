package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.kinshipready.storage.NoRoomToSave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** If the database is away, people get a plain page that says so. Nothing needs repairing when it is back. */
@ControllerAdvice
class DatabaseAwayAdvice {

    /** One line for each request would be a lot, perhaps on a disk that is full. */
    private static final long NANOS_BETWEEN_LINES = TimeUnit.MINUTES.toNanos(1);

    private static final AtomicLong told = new AtomicLong(System.nanoTime() - NANOS_BETWEEN_LINES - 1);

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayAdvice.class);

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class})
    void away(DataAccessException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        tell(failure, request, response);
    }

    static boolean isAway(DataAccessException failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException;
    }

    static void tell(DataAccessException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof NoRoomToSave) {
            DatabaseAway.noteNoRoom(request);
        }
        String why =
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
        long now = System.nanoTime();
        long last = told.get();
        if (now - last > NANOS_BETWEEN_LINES && told.compareAndSet(last, now)) {
            log.error("MongoDB can't be reached, or refuses ({}); said once a minute", why);
        }
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
