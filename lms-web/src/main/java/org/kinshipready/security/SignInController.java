package org.kinshipready.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.ReturnAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page of the trial mode. */
@Controller
class SignInController {

    static final String ADDRESS = "/sign-in";
    /** Where a refused sign-in is forwarded to; nobody sees this address. */
    static final String REFUSED = "/sign-in/refused";

    private final TrialAccounts accounts;

    SignInController(TrialAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(required = false) @Nullable String from, Model model) {
        return page(from, "", false, model);
    }

    /** The page again, with what was typed (but the password) and what to do. */
    @PostMapping(REFUSED)
    String refused(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "") String username,
            Model model) {
        return page(from, username, true, model);
    }

    private String page(@Nullable String from, String username, boolean refused, Model model) {
        model.addAttribute(
                "page", new SignInPage(ReturnAddress.afterSigningIn(from).path(), username, refused, accounts.names()));
        return "security/sign-in";
    }

    /** The sign-in page that leads back to where one was. */
    static String addressFrom(String path) {
        return ADDRESS + "?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
