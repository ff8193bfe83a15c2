package org.kinshipready.server;

import java.util.Map;

/** The headers of an answer that no filter of Spring Security has come by. */
public record BareHeaders(Map<String, String> values) {

    public BareHeaders {
        values = Map.copyOf(values);
    }
}
