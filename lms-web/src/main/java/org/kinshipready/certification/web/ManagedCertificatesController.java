package org.kinshipready.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kinshipready.certification.CertificateWithdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.certification.Issues;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.GivenBack;
import org.kinshipready.site.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A manager finds a certificate by its code or number, withdraws it, or reverses that, once they have said why. */
@Controller
@RequestMapping(ManagedCertificatesController.ADDRESS)
class ManagedCertificatesController {

    static final String ADDRESS = "/manage/certificates";
    static final String REASON = "reason";

    private final CertificateWithdrawals withdrawals;

    ManagedCertificatesController(CertificateWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @GetMapping
    ModelAndView find(SignedIn manager, @RequestParam(required = false) Optional<String> q) {
        Optional<IssuedCertificate> found = q.flatMap(typed -> withdrawals.find(manager, typed));
        if (found.isPresent()) {
            return new ModelAndView("redirect:" + ADDRESS + "/" + found.get().code());
        }
        ModelAndView page = new ModelAndView(
                "certification/managed",
                "page",
                new ManagedCertificatesPage(q.orElse(""), q.isPresent(), withdrawals.damaged(manager)));
        if (q.isPresent()) {
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }

    @GetMapping("/{code}")
    ModelAndView one(SignedIn manager, @PathVariable String code) {
        return page("certification/managed-one", manager, certificate(manager, code), "", false);
    }

    @GetMapping({"/{code}/withdraw", "/{code}/restore"})
    ModelAndView ask(SignedIn manager, @PathVariable String code, HttpServletRequest request) {
        String given =
                GivenBack.on(request).map(fields -> fields.getFirst(REASON)).orElse("");
        return page("certification/withdraw", manager, certificate(manager, code), given, false);
    }

    @PostMapping("/{code}/withdraw")
    ModelAndView withdraw(SignedIn manager, @PathVariable String code, @RequestParam(defaultValue = "") String reason) {
        IssuedCertificate certificate = certificate(manager, code);
        if (refused(reason)) {
            return page("certification/withdraw", manager, certificate, reason, true);
        }
        withdrawals.withdraw(manager, certificate, reason);
        return new ModelAndView("redirect:" + ADDRESS + "/" + code);
    }

    @PostMapping("/{code}/restore")
    ModelAndView restore(SignedIn manager, @PathVariable String code, @RequestParam(defaultValue = "") String reason) {
        IssuedCertificate certificate = certificate(manager, code);
        if (refused(reason)) {
            return page("certification/withdraw", manager, certificate, reason, true);
        }
        withdrawals.lift(manager, certificate, reason);
        return new ModelAndView("redirect:" + ADDRESS + "/" + code);
    }

    private static boolean refused(String reason) {
        return reason.isBlank() || reason.strip().length() > CertificateWithdrawals.MAX_REASON;
    }

    private IssuedCertificate certificate(SignedIn manager, String code) {
        return withdrawals.find(manager, code).orElseThrow(PageNotFound::new);
    }

    private ModelAndView page(
            String view, SignedIn manager, IssuedCertificate certificate, String reason, boolean refused) {
        Issues issues = withdrawals.issues(manager, certificate);
        ModelAndView page = new ModelAndView(
                view,
                "page",
                ManagedCertificatePage.of(
                        certificate,
                        issues,
                        withdrawals.intact(manager, certificate),
                        by -> withdrawals.name(manager, by),
                        reason,
                        refused));
        if (refused) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
