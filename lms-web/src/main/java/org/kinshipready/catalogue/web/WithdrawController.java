package org.kinshipready.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
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

/** Withdraws a course, once the manager has said why; offering it again undoes that. */
@Controller
@RequestMapping(WithdrawController.ADDRESS)
class WithdrawController {

    static final String ADDRESS = "/manage/{pathway:preparatory|ongoing}/{id}";
    static final String REASON = "reason";

    private final Catalogue catalogue;
    private final Withdrawals withdrawals;

    WithdrawController(Catalogue catalogue, Withdrawals withdrawals) {
        this.catalogue = catalogue;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    ModelAndView form(@PathVariable Pathway pathway, @PathVariable String id, HttpServletRequest request) {
        String given =
                GivenBack.on(request).map(fields -> fields.getFirst(REASON)).orElse("");
        return page(course(pathway, id), given, false);
    }

    @PostMapping
    ModelAndView act(
            SignedIn manager,
            @PathVariable Pathway pathway,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pressed,
            @RequestParam(defaultValue = "") String reason) {
        Course course = course(pathway, id);
        if (pressed.equals("offer-again")) {
            withdrawals.offerAgain(manager, pathway, id);
            return new ModelAndView("redirect:/manage");
        }
        if (reason.isBlank() || reason.strip().length() > Withdrawals.MAX_REASON) {
            ModelAndView again = page(course, reason, true);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        withdrawals.withdraw(manager, pathway, id, reason);
        return new ModelAndView("redirect:/manage");
    }

    private Course course(Pathway pathway, String id) {
        return catalogue.newest(pathway, id).orElseThrow(PageNotFound::new);
    }

    private static ModelAndView page(Course course, String reason, boolean refused) {
        return new ModelAndView("catalogue/withdraw", "page", new WithdrawPage(course, reason, refused));
    }
}
