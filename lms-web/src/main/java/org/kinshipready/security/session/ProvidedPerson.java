package org.kinshipready.security.session;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.SignedIn;
import org.kinshipready.security.HoldsSignedIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whoever signed in through an identity provider, at a later request: with the claims that were kept, and no others. */
record ProvidedPerson(SignedIn signedIn, OidcIdToken idToken, Collection<? extends GrantedAuthority> authorities)
        implements HoldsSignedIn, OidcUser {

    @Override
    public String getName() {
        return signedIn.displayName();
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
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }
}
