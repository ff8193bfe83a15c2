package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Tests for {@link IdentityClaims} and {@link ProviderAccount}. */
class IdentityClaimsTests {

    private static final String ISSUER = "https://id.example.org/realms/kinship";
    private static final IdentityClaims USUAL = new IdentityClaims("roles", "organisation", "name");

    private static OidcIdToken token(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("iss", ISSUER);
        all.put("sub", "42");
        return new OidcIdToken("secret-token", Instant.EPOCH, Instant.MAX, all);
    }

    private static SignedIn read(Map<String, Object> claims) {
        return USUAL.signedIn(token(claims));
    }

    @Test
    void aPersonIsTheirIssuerAndSubject() {
        assertThat(read(Map.of()).id()).isEqualTo(PersonId.of(ISSUER, "42"));
        assertThat(read(Map.of("email", "a@example.org", "name", "A")).id()).isEqualTo(PersonId.of(ISSUER, "42"));
    }

    @Test
    void rolesThatAreNotOursArePassedOver() {
        assertThat(read(Map.of("roles", List.of("Trainer", "MANAGER", "offline_access", 7)))
                        .roles())
                .containsExactlyInAnyOrder(Role.TRAINER, Role.MANAGER);
    }

    @Test
    void whoeverHasNoneOfOurRolesLearns() {
        assertThat(read(Map.of()).roles()).containsExactly(Role.CARER);
        assertThat(read(Map.of("roles", List.of("staff"))).roles()).containsExactly(Role.CARER);
        assertThat(read(Map.of("roles", Map.of("manager", true))).roles()).containsExactly(Role.CARER);
        assertThat(read(Map.of("realm_access", Map.of("roles", List.of("manager"))))
                        .roles())
                .containsExactly(Role.CARER);
    }

    @ParameterizedTest
    @CsvSource({"realm_access.roles, MANAGER", "resource_access.kinship.ready.roles, TRAINER", "groups, REVIEWER"})
    void rolesAreReadWhereTheSettingSays(String claim, Role role) {
        IdentityClaims claims = new IdentityClaims(claim, "organisation", "name");
        Map<String, Object> given = Map.of(
                "realm_access", Map.of("roles", List.of("manager")),
                "resource_access", Map.of("kinship.ready", Map.of("roles", List.of("trainer"))),
                "groups", "reviewer");
        assertThat(claims.signedIn(token(given)).roles()).containsExactly(role);
    }

    @Test
    void aPartnerBelongsToAnOrganisation() {
        assertThat(read(Map.of("organisation", " BookTrust ")).organisation()).isEqualTo(new Organisation("booktrust"));
        assertThat(read(Map.of("organisation", List.of("anna-freud"))).organisation())
                .isEqualTo(new Organisation("anna-freud"));
        assertThat(read(Map.of("organisation", "{$ne: 1}")).organisation()).isNull();
        assertThat(read(Map.of()).organisation()).isNull();
    }

    @Test
    void nobodyIsCalledByTheirEmailAddress() {
        assertThat(read(Map.of("name", " Siân Lee ", "preferred_username", "x")).displayName())
                .isEqualTo("Siân Lee");
        assertThat(read(Map.of("name", "a@example.org", "preferred_username", "sian"))
                        .displayName())
                .isEqualTo("sian");
        assertThat(read(Map.of("preferred_username", "a@example.org")).displayName())
                .isEqualTo("Carer");
        assertThat(read(Map.of("name", "\u202Egro.elpmaxe", "preferred_username", " "))
                        .displayName())
                .isEqualTo("Carer");
    }

    @Test
    void aSessionKeepsThePersonAndTheTokenAndNothingElse() {
        OidcIdToken token = token(Map.of("email", "a@example.org", "sid", "7", "name", "Siân"));
        ProviderAccount account = new ProviderAccount(USUAL.signedIn(token), token);
        assertThat(account.getClaims()).containsOnlyKeys("iss", "sub", "sid");
        assertThat(account.getIdToken().getTokenValue()).isEqualTo("secret-token");
        assertThat(account.toString()).doesNotContain("secret-token", "Siân");
    }
}
