package org.kinshipready.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A built-in account of the trial mode. All share one password, which is no secret: they only work on this machine. */
record TrialAccount(String account, SignedIn signedIn) implements UserDetails, HoldsSignedIn {

    private static final String ISSUER = "trial";
    private static final String PASSWORD = "trial";

    /** One that has modules among the courses that travel with the application. */
    private static final Organisation PARTNERS = new Organisation("navsh");

    /** All the accounts: the given number of carers, counted from 1, then one for each other role. */
    static List<TrialAccount> all(int carers) {
        List<TrialAccount> accounts = new ArrayList<>();
        for (int i = 1; i <= carers; i++) {
            accounts.add(of("carer" + i, "Carer " + i, Role.CARER));
        }
        accounts.add(of("trainer", "Trainer", Role.TRAINER));
        accounts.add(new TrialAccount(
                "partner", new SignedIn(PersonId.of(ISSUER, "partner"), "Partner", Set.of(Role.PARTNER), PARTNERS)));
        accounts.add(of("reviewer", "Reviewer", Role.REVIEWER));
        accounts.add(of("manager", "Manager", Role.MANAGER));
        return List.copyOf(accounts);
    }

    private static TrialAccount of(String account, String displayName, Role role) {
        return new TrialAccount(account, new SignedIn(PersonId.of(ISSUER, account), displayName, Set.of(role)));
    }

    /** What Spring Security calls them, and so what the page's header shows. */
    @Override
    public String getUsername() {
        return signedIn.displayName();
    }

    @Override
    public String getPassword() {
        return "{noop}" + PASSWORD;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return signedIn.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
