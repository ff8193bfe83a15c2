package org.kinshipready.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how many requests are worked on at once, and sends each answer once it is complete.
 *
 * <p>Threads are virtual and cost next to nothing, but making a page does take memory and processor time. So a few
 * requests share these, in the order they came, and a client that doesn't read its answer holds nobody up.
 */
final class WorkAtOnce extends OncePerRequestFilter {

    /** Two processors can't make more than two pages at a time; the others wait for the database. */
    static final int PLACES = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Health checks are answered however busy this instance is. */
    private static final String HEALTH = "/health/";

    private final Semaphore places = new Semaphore(PLACES, true);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(HEALTH)) {
            chain.doFilter(request, response);
            return;
        }
        Place place = new Place();
        if (!place.isTaken()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value(), Busy.MESSAGE);
            return;
        }
        try {
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                chain.doFilter(request, response);
                return;
            }
            WholeAnswer answer = new WholeAnswer(request, response, place::leave);
            chain.doFilter(request, answer);
            answer.send();
        } finally {
            place.leave();
        }
    }

    /** An error page is made within the same request, which passes through here a second time. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** One of the places, which is given back only once. */
    private final class Place {

        private final boolean taken;
        private final AtomicBoolean left = new AtomicBoolean();

        Place() {
            boolean acquired = false;
            try {
                acquired = places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            taken = acquired;
        }

        boolean isTaken() {
            return taken;
        }

        void leave() {
            if (taken && left.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
