package org.kinshipready.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.kinshipready.storage.NoRoomToSave;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

/** Notes that MongoDB couldn't be reached during a request, so that the request doesn't wait for it a second time. */
public final class DatabaseAway {

    private static final String KNOWN = DatabaseAway.class.getName();
    private static final String NO_ROOM = KNOWN + ".noRoom";

    private DatabaseAway() {}

    /** True while the error page is drawn, too. */
    public static boolean isKnownTo(HttpServletRequest request) {
        return request.getAttribute(KNOWN) != null
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof DataAccessException
                || Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    public static void note(HttpServletRequest request) {
        request.setAttribute(KNOWN, true);
    }

    /** Notes that it can be read but has no room to save anything. */
    static void noteNoRoom(HttpServletRequest request) {
        request.setAttribute(NO_ROOM, true);
    }

    static boolean hasNoRoom(HttpServletRequest request) {
        return request.getAttribute(NO_ROOM) != null
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof NoRoomToSave;
    }
}
