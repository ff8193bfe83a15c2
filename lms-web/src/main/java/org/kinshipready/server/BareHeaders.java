package org.kinshipready.server;

import java.util.Map;

/** The headers of an answer that hasn't passed through Spring Security's filters. */
public record BareHeaders(Map<String, String> values) {

    public BareHeaders {
        values = Map.copyOf(values);
    }
}
