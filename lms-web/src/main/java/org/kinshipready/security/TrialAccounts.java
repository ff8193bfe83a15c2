package org.kinshipready.security;

import java.util.List;
import java.util.Locale;
import org.kinshipready.security.settings.OnSignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The accounts of the trial mode; {@code lms.trial.carers} says how many carers there are. */
@Conditional(OnSignIn.AsTrial.class)
@Component
class TrialAccounts implements UserDetailsService {

    private final List<TrialAccount> accounts;

    TrialAccounts(@Value("${lms.trial.carers:3}") int carers) {
        this.accounts = TrialAccount.all(carers);
    }

    List<String> names() {
        return accounts.stream().map(TrialAccount::account).toList();
    }

    /** Capitals, and spaces around the name, are accepted: phones put them there. */
    @Override
    public UserDetails loadUserByUsername(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return accounts.stream()
                .filter(account -> account.account().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException("No such trial account"));
    }
}
