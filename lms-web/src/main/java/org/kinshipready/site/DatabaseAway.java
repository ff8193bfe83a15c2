package org.kinshipready.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.kinshipready.storage.NoRoomToSave;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

/** That MongoDB couldn't be reached in a request: then nobody waits for it a second time there. */
public final class DatabaseAway {

    private static final String KNOWN = DatabaseAway.class.getName();
    private static final String NO_ROOM = KNOWN + ".noRoom";

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

    /** That it can be read, and has no room to save anything. */
    static void noteNoRoom(HttpServletRequest request) {
        request.setAttribute(NO_ROOM, true);
    }

    static boolean hasNoRoom(HttpServletRequest request) {
        return request.getAttribute(NO_ROOM) != null
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof NoRoomToSave;
    }
}
