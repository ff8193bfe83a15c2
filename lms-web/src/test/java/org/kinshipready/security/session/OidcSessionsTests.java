package org.kinshipready.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.security.ProviderAccount;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** A sign-out that the identity provider tells one instance of, seen from another on the same database. */
class OidcSessionsTests extends Platform {

    private static final String ISSUER = "https://id.example.org/realms/kinship";

    @Autowired
    private SessionStore here;

    @Autowired
    private OidcSessions registry;

    @Autowired
    private ServerProperties server;

    @Autowired
    private List<SessionPart> parts;

    private final String subject = UUID.randomUUID().toString();

    /** What another process has: it shares nothing with this one but the database. */
    private SessionStore there() {
        return new SessionStore(mongo, clock, server, parts);
    }

    private String signsIn(String providerSession) {
        return signsIn(subject, providerSession);
    }

    private String signsIn(String whose, String providerSession) {
        OidcIdToken token =
                new OidcIdToken("a.b.c", null, null, Map.of("iss", ISSUER, "sub", whose, "sid", providerSession));
        StoredSession session = here.createSession();
        session.setAttribute(
                SignedInPart.ATTRIBUTE,
                new SecurityContextImpl(
                        new OAuth2AuthenticationToken(new ProviderAccount(who(whose), token), List.of(), "keycloak")));
        here.save(session);
        return session.getId();
    }

    private static SignedIn who(String subject) {
        return new SignedIn(
                PersonId.of(ISSUER, subject), "Ada", Set.of(Role.CARER, Role.MANAGER), new Organisation("navsh"));
    }

    private OidcLogoutToken signOut(Map<String, Object> claims) {
        return OidcLogoutToken.withTokenValue("x.y.z")
                .issuer(ISSUER)
                .audience(List.of("kinship-ready"))
                .issuedAt(Instant.EPOCH)
                .jti("1")
                .events(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .claims(all -> all.putAll(claims))
                .build();
    }

    @Test
    void anotherInstanceKnowsWhoSignedInAndHowToSignThemOutThere() {
        String id = signsIn("phone");

        StoredSession session = Objects.requireNonNull(there().findById(id));
        SecurityContext context = Objects.requireNonNull(session.getAttribute(SignedInPart.ATTRIBUTE));
        OAuth2AuthenticationToken who = (OAuth2AuthenticationToken) Objects.requireNonNull(context.getAuthentication());
        assertThat(who.getAuthorizedClientRegistrationId()).isEqualTo("keycloak");
        assertThat(who.getName()).isEqualTo("Ada");
        assertThat(who.getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_CARER", "ROLE_MANAGER");
        ProviderAccount account = (ProviderAccount) Objects.requireNonNull(who.getPrincipal());
        assertThat(account.getIdToken().getTokenValue()).isEqualTo("a.b.c");
        assertThat(account.signedIn()).isEqualTo(who(subject));
        assertThat(mongo.findById(SessionId.hashed(id), Document.class, SessionStore.COLLECTION))
                .containsOnlyKeys(
                        "_id", "created", "used", "expires", "person", "name", "roles", "organisation", "provider");
    }

    @Test
    void aSignOutOfOneSessionEndsThatOneOnly() {
        String phone = signsIn("phone");
        String library = signsIn("library");
        SessionStore there = there();

        assertThat(registry.removeSessionInformation(signOut(Map.of("sub", subject, "sid", "phone"))))
                .isEmpty();

        assertThat(there.findById(phone)).isNull();
        assertThat(there.findById(library)).isNotNull();
    }

    @Test
    void theSessionAloneNamesItToo() {
        String session = UUID.randomUUID().toString();
        String phone = signsIn(session);
        registry.removeSessionInformation(signOut(Map.of("sid", session)));
        assertThat(there().findById(phone)).isNull();
    }

    @Test
    void aSignOutOfAPersonEndsAllOfTheirsAndNobodyElses() {
        String phone = signsIn("phone");
        String library = signsIn("library");
        String other = signsIn("somebody-else", "elsewhere");

        registry.removeSessionInformation(signOut(Map.of("sub", subject)));

        assertThat(there().findById(phone)).isNull();
        assertThat(there().findById(library)).isNull();
        assertThat(there().findById(other)).isNotNull();
    }
}
