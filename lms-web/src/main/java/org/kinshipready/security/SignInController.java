package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.settings.OnSignIn;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;
import org.kinshipready.site.UnsentForms;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.web.csrf.CsrfToken;
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

    /** Where a form is forwarded to if its writer must sign in first; nobody sees this address either. */
    static final String UNSENT = "/sign-in/unsent";

    /** The parameter that says where the reader was. */
    static final String FROM = "from";

    /** The attribute with what was written there, in a forwarded request. */
    static final String WRITTEN = "org.kinshipready.site.Unsent";

    private final TrialAccounts accounts;
    private final UnsentForms forms;

    SignInController(TrialAccounts accounts, UnsentForms forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(required = false) @Nullable String from, CsrfToken csrf, Model model) {
        return page(back(from), "", false, Optional.empty(), csrf, model);
    }

    /** The page for someone whose session had ended before they sent what they wrote. */
    @PostMapping(UNSENT)
    String unsent(
            @RequestAttribute(name = WRITTEN, required = false) @Nullable Unsent unsent, CsrfToken csrf, Model model) {
        return page(unsent == null ? "/" : unsent.address(), "", false, Optional.ofNullable(unsent), csrf, model);
    }

    /** The page again, with what was typed (except the password) and what to do. */
    @PostMapping(REFUSED)
    String refused(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "") String username,
            HttpServletRequest request,
            CsrfToken csrf,
            Model model) {
        String back = back(from);
        return page(back, username, true, forms.carried(request, back), csrf, model);
    }

    private String page(
            String back, String username, boolean refused, Optional<Unsent> unsent, CsrfToken csrf, Model model) {
        // Its cookie must be set now: once the page is being written, it is too late.
        csrf.getToken();
        Along along = unsent.map(written ->
                        written.fitsForm() ? Along.carrying(written) : Along.leftBehind(forms.words(written)))
                .orElse(Along.NOTHING);
        model.addAttribute("page", new SignInPage(back, username, refused, along, accounts.names()));
        return "security/sign-in";
    }

    private static String back(@Nullable String from) {
        return ReturnAddress.afterSigningIn(from).path();
    }

    /** The address of the sign-in page that leads back to where the reader was. */
    static String addressFrom(String path) {
        return ADDRESS + "?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
