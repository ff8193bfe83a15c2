package org.kinshipready.enrolment.web;

import java.util.Locale;
import java.util.Optional;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Renewal;
import org.kinshipready.enrolment.Renewals;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Do it again to renew": explains what that means, and starts again. */
@Controller
@RequestMapping("/my-learning/renew/{courseId}")
class RenewController {

    private final Enrolments enrolments;
    private final Renewals renewals;

    RenewController(Enrolments enrolments, Renewals renewals) {
        this.enrolments = enrolments;
        this.renewals = renewals;
    }

    @GetMapping
    String page(SignedIn who, @PathVariable String courseId, Locale locale, Model model) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        Course course = enrolments.served(enrolment);
        Optional<Renewal> offer = renewals.offer(enrolment, course);
        if (offer.isEmpty()) {
            return "redirect:" + course.address();
        }
        model.addAttribute(
                "page", new RenewPage(course.inLanguage(Language.of(locale).id()), offer.get()));
        return "enrolment/renew";
    }

    /** Leads to the course, with everything still to do. Pressing it twice starts only one round. */
    @PostMapping
    String renew(SignedIn who, @PathVariable String courseId) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        renewals.renew(who, courseId);
        return "redirect:" + enrolments.served(enrolment).address();
    }
}
