package org.kinshipready.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.PersonName;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Reads from an ID token's claims who someone is.
 *
 * @param roles the claim that lists roles; dots lead into nested objects, as in {@code
 *     resource_access.kinship-ready.roles}
 * @param organisation the claim that names a partner's organisation
 * @param name the claim that says what somebody is called
 */
record IdentityClaims(String roles, String organisation, String name) {

    /** For somebody whose name the provider doesn't know; they can put their own on certificates. */
    private static final String NAMELESS = "Carer";

    SignedIn signedIn(OidcIdToken token) {
        Map<String, Object> claims = token.getClaims();
        return new SignedIn(
                PersonId.of(
                        Objects.requireNonNull(token.getIssuer()).toString(),
                        Objects.requireNonNull(token.getSubject())),
                displayName(claims),
                roles(claims),
                texts(at(claims, organisation))
                        .findFirst()
                        .flatMap(Organisation::of)
                        .orElse(null));
    }

    /** Roles that aren't ours are ignored. Anyone with none of ours is a learner. */
    private Set<Role> roles(Map<String, Object> claims) {
        Set<Role> known = EnumSet.noneOf(Role.class);
        List<String> given = texts(at(claims, roles))
                .map(text -> text.toUpperCase(Locale.ROOT))
                .toList();
        for (Role role : Role.values()) {
            if (given.contains(role.name())) {
                known.add(role);
            }
        }
        return known.isEmpty() ? Set.of(Role.CARER) : known;
    }

    /** Never an email address: the name appears on pages and on certificates. */
    private String displayName(Map<String, Object> claims) {
        return Stream.of(name, "preferred_username")
                .flatMap(claim -> texts(at(claims, claim)))
                .filter(text -> !text.contains("@"))
                .flatMap(text -> printable(text).stream())
                .findFirst()
                .orElse(NAMELESS);
    }

    private static Optional<String> printable(String text) {
        try {
            return Optional.of(PersonName.of(text).value());
        } catch (PersonName.BadName e) {
            return Optional.empty();
        }
    }

    /** Finds a claim by its path, even if it contains the name of a client, which may itself have dots. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> within) {
                Object found = at(within, path.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text);
            case Collection<?> several ->
                several.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
