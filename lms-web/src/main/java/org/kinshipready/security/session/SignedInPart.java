package org.kinshipready.security.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.security.HoldsSignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, in as few fields as possible: person, name, roles and organisation, and with an identity provider
 * also its session and ID token, which signing out needs. It stores no IP addresses and nothing else about the account.
 */
@Component
class SignedInPart implements SessionPart {

    static final String ATTRIBUTE = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    static final String PERSON = "person";
    static final String PROVIDER_SESSION = "provider.session";

    private static final String NAME = "name";
    private static final String ROLES = "roles";
    private static final String ORGANISATION = "organisation";
    private static final String PROVIDER = "provider";

    @Override
    public String attribute() {
        return ATTRIBUTE;
    }

    @Override
    public Set<String> fields() {
        return Set.of(PERSON, NAME, ROLES, ORGANISATION, PROVIDER);
    }

    @Override
    public Map<String, Object> stored(Object attribute) {
        Authentication authentication = ((SecurityContext) attribute).getAuthentication();
        HoldsSignedIn holder = holder(authentication);
        SignedIn who = holder.signedIn();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(PERSON, who.id().value());
        fields.put(NAME, who.displayName());
        fields.put(ROLES, who.roles().stream().map(Role::name).sorted().toList());
        Organisation organisation = who.organisation();
        if (organisation != null) {
            fields.put(ORGANISATION, organisation.id());
        }
        if (authentication instanceof OAuth2AuthenticationToken provided && holder instanceof OidcUser user) {
            fields.put(PROVIDER, ProviderSession.of(provided, user).stored());
        }
        return fields;
    }

    @Override
    public @Nullable Object restored(Document session) {
        String person = session.getString(PERSON);
        if (person == null) {
            return null;
        }
        String organisation = session.getString(ORGANISATION);
        SignedIn who = new SignedIn(
                new PersonId(person),
                session.getString(NAME),
                roles(session),
                organisation == null ? null : new Organisation(organisation));
        Document provider = session.get(PROVIDER, Document.class);
        return new SecurityContextImpl(
                provider == null
                        ? UsernamePasswordAuthenticationToken.authenticated(
                                new KnownPerson(who), null, authorities(who))
                        : ProviderSession.restored(provider).authentication(who));
    }

    /** A role that only a newer release knows is ignored here and gives no rights. */
    private static Set<Role> roles(Document session) {
        List<String> stored = session.getList(ROLES, String.class);
        return Stream.of(Role.values())
                .filter(role -> stored.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether someone is signed in with no staff role, not even one that this release doesn't know. */
    static boolean learnsOnly(Document session) {
        return session.get(ROLES) instanceof List<?> roles
                && List.of(Role.CARER.name()).equals(roles);
    }

    static boolean learnsOnly(Object attribute) {
        return holder(((SecurityContext) attribute).getAuthentication())
                .signedIn()
                .roles()
                .equals(Set.of(Role.CARER));
    }

    private static HoldsSignedIn holder(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof HoldsSignedIn holder)) {
            throw new IllegalArgumentException("Nobody is signed in whom this platform knows");
        }
        return holder;
    }

    private static Collection<? extends GrantedAuthority> authorities(SignedIn who) {
        return List.copyOf(who.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
    }
}
