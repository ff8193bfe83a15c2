package org.kinshipready.journey;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.kinshipready.identity.Account;

/** What people do on Keycloak's own pages. */
final class AtKeycloak {

    static final Pattern ADDRESS = Pattern.compile(".*/realms/kinship/.*");

    private AtKeycloak() {}

    /** Fills in Keycloak's own pages: name and password, on one page or two, and the authenticator app's code. */
    static void signsIn(Page page, Account account) {
        page.locator("#username").fill(account.email());
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(Account.PASSWORD);
        page.locator("#kc-login").click();
        if (page.url().contains("/realms/") && page.locator("#otp").count() > 0) {
            page.locator("#otp").fill(account.code());
            page.locator("#kc-login").click();
        }
    }
}
