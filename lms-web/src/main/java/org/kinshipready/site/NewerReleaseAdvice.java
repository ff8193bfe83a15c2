package org.kinshipready.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mapping.model.MappingInstantiationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * If a newer release wrote a document in a way that this one doesn't know, its page is "not found" here: acting on half
 * of what is stored could do harm.
 */
@ControllerAdvice
class NewerReleaseAdvice {

    private static final Logger log = LoggerFactory.getLogger(NewerReleaseAdvice.class);

    /**
     * Answers unreadable input as without this class: its cause is a failed conversion too, so it would end up below.
     */
    @ExceptionHandler(TypeMismatchException.class)
    void sentSo(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler({ConversionFailedException.class, MappingException.class, MappingInstantiationException.class})
    void unreadable(RuntimeException why, HttpServletResponse response) throws IOException {
        // Never the message: it contains what could not be read.
        log.warn(
                "A stored document can't be read here, and may be a newer release's: {}",
                why.getClass().getSimpleName());
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
