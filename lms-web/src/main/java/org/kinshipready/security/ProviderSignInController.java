package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.settings.OnSignIn;
import org.kinshipready.site.PageNotFound;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;
import org.kinshipready.site.UnsentForms;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages around signing in with an identity provider, which shows the form itself. */
@Conditional(OnSignIn.WithProvider.class)
@Controller
class ProviderSignInController {

    /** Where a failed sign-in is forwarded to; nobody sees this address. */
    static final String FAILED = "/sign-in/failed";

    private static final String RETRY_AFTER_SECONDS = "60";

    private final UnsentForms forms;

    private final UnderWayCookie underWay;
    private final WaitingWords words;

    ProviderSignInController(UnsentForms forms, UnderWayCookie underWay, WaitingWords words) {
        this.forms = forms;
        this.underWay = underWay;
        this.words = words;
    }

    /** Only people who are signed in get here: others are sent to the provider first. */
    @GetMapping(SignInController.ADDRESS)
    String alreadySignedIn(@RequestParam(required = false) @Nullable String from) {
        return "redirect:" + ReturnAddress.afterSigningIn(from).path();
    }

    @PostMapping(SignInController.UNSENT)
    String unsent(
            @RequestAttribute(name = SignInController.WRITTEN, required = false) @Nullable Unsent unsent,
            HttpServletRequest request,
            Model model) {
        if (unsent == null) {
            throw new PageNotFound();
        }
        Along along = words.hasRoom(underWay.of(request).words(), unsent)
                ? Along.carrying(unsent)
                : Along.leftBehind(forms.words(unsent));
        model.addAttribute("page", new UnsentPage(unsent.address(), along));
        return "security/unsent";
    }

    @RequestMapping(FAILED)
    String failed(
            @RequestAttribute(name = SignInFailed.ATTRIBUTE, required = false) @Nullable SignInFailed failure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (failure == null) {
            throw new PageNotFound();
        }
        if (failure == SignInFailed.AWAY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        SignInUnderWay waiting = underWay.of(request);
        model.addAttribute(
                "page",
                new SignInFailedPage(
                        failure.title(),
                        waiting.back(),
                        SignInController.addressFrom(waiting.back()),
                        !words.under(waiting.words()).isEmpty()));
        return "security/sign-in-failed";
    }
}
