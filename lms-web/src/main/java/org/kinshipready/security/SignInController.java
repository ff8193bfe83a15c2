package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.settings.OnSignIn;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page of the trial mode. */
@Conditional(OnSignIn.AsTrial.class)
@Controller
class SignInController {

    static final String ADDRESS = "/sign-in";
    /** Where a refused sign-in is forwarded to; nobody sees this address. */
    static final String REFUSED = "/sign-in/refused";

    /** Where a form is forwarded to that can't be taken before its writer has signed in; nobody sees this either. */
    static final String UNSENT = "/sign-in/unsent";

    /** Where one was, in a request that is forwarded. */
    static final String FROM = "from";

    private final TrialAccounts accounts;

    SignInController(TrialAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(required = false) @Nullable String from, Model model) {
        return page(from, "", false, null, model);
    }

    /** The page for somebody whose session had ended when they sent what they wrote. */
    @PostMapping(UNSENT)
    String unsent(
            @RequestAttribute(name = FROM, required = false) @Nullable String from,
            HttpServletRequest request,
            Model model) {
        return page(from, "", false, Unsent.in(request).orElse(null), model);
    }

    /** The page again, with what was typed (but the password) and what to do. */
    @PostMapping(REFUSED)
    String refused(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "") String username,
            HttpServletRequest request,
            Model model) {
        return page(from, username, true, Unsent.in(request).orElse(null), model);
    }

    private String page(@Nullable String from, String username, boolean refused, @Nullable Unsent unsent, Model model) {
        String back = ReturnAddress.afterSigningIn(from).path();
        model.addAttribute("page", new SignInPage(back, username, refused, unsent, accounts.names()));
        return "security/sign-in";
    }

    /** The sign-in page that leads back to where one was. */
    static String addressFrom(String path) {
        return ADDRESS + "?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
