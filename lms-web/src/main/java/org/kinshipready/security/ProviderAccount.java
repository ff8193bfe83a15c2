package org.kinshipready.security;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.SignedIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a session keeps about someone the identity provider vouches for: the person, and the ID token needed to sign
 * them out there. Of the token's claims it keeps only those that identify the token, and no email address.
 */
public record ProviderAccount(SignedIn signedIn, OidcIdToken idToken) implements OidcUser, HoldsSignedIn {

    public ProviderAccount {
        idToken = slim(idToken);
    }

    private static OidcIdToken slim(OidcIdToken token) {
        Map<String, Object> claims = Stream.of(
                        IdTokenClaimNames.ISS, IdTokenClaimNames.SUB, IdTokenClaimNames.AUD, "sid")
                .filter(token::hasClaim)
                .collect(Collectors.toMap(
                        claim -> claim, claim -> token.getClaims().get(claim)));
        return new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims);
    }

    /** What the page's header shows. */
    @Override
    public String getName() {
        return signedIn.displayName();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return signedIn.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public String toString() {
        // Never the token: a record's string form ends up in logs.
        return "ProviderAccount[" + signedIn.id() + "]";
    }
}
