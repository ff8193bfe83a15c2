package org.kinshipready.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session during a request, and what has changed in it since it was read. */
final class StoredSession implements Session {

    private final Supplier<String> newId;
    private final Predicate<String> known;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private Instant created;
    private String id;
    private @Nullable String storedAs;
    private Instant lastUse;
    private Instant storedUse;
    private Duration timeout;
    private boolean settled;

    /** A new one, which isn't stored yet. */
    StoredSession(Supplier<String> newId, Predicate<String> known, Instant now, Duration timeout) {
        this.newId = newId;
        this.known = known;
        this.id = newId.get();
        this.created = now;
        this.lastUse = now;
        this.storedUse = now;
        this.timeout = timeout;
    }

    /** Notes that it was read or written, under its present id and with all its attributes. */
    void isStored(Instant use) {
        storedAs = id;
        storedUse = use;
        changed.clear();
    }

    /** Notes that someone has signed in: what came before is a different session. */
    void begin(Instant now) {
        created = now;
    }

    /** Notes that nothing more can be done: it has been ended meanwhile, or couldn't be written. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** The id under which its document is stored, or null if there is none. */
    @Nullable
    String storedAs() {
        return storedAs;
    }

    Instant storedUse() {
        return storedUse;
    }

    Set<String> changed() {
        return Set.copyOf(changed);
    }

    void restore(String restoredId, Map<String, Object> restored, Instant use) {
        id = restoredId;
        attributes.putAll(restored);
        lastUse = use;
        isStored(use);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = newId.get();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as in the interface
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        if (!known.test(name)) {
            throw new IllegalArgumentException("No SessionPart says how a session's " + name + " is stored");
        }
        attributes.put(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        lastUse = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastUse;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        timeout = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return timeout;
    }

    /** Always false: expired sessions aren't even read. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
