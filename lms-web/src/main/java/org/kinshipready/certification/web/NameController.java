package org.kinshipready.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certification.Certification;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.people.People;
import org.kinshipready.people.PersonName;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.GivenBack;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The name on certificates, which its owner may change. */
@Controller
@RequestMapping(NameController.ADDRESS)
class NameController {

    static final String ADDRESS = "/my-learning/name";

    private final People people;
    private final Certification certification;
    private final Enrolments enrolments;

    NameController(People people, Certification certification, Enrolments enrolments) {
        this.people = people;
        this.certification = certification;
        this.enrolments = enrolments;
    }

    @GetMapping
    ModelAndView form(SignedIn who, @RequestParam(defaultValue = "") String course, HttpServletRequest request) {
        Optional<MultiValueMap<String, String>> given = GivenBack.on(request);
        if (given.isPresent()) {
            return page(field(given.get(), "name"), null, field(given.get(), "course"), true);
        }
        String name = people.get(who).nameForCertificates();
        try {
            certification.requirePrintable(PersonName.of(name));
            return page(name, null, course, false);
        } catch (PersonName.BadName bad) {
            return page(name, bad, course, false);
        }
    }

    @PostMapping
    ModelAndView change(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String course) {
        try {
            PersonName wanted = PersonName.of(name);
            certification.requirePrintable(wanted);
            people.rename(who, wanted);
        } catch (PersonName.BadName bad) {
            ModelAndView again = page(name, bad, course, false);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        boolean own = enrolments.find(who, course).isPresent();
        return new ModelAndView("redirect:" + (own ? CertificateController.address(course) : "/my-learning"));
    }

    private static String field(MultiValueMap<String, String> given, String name) {
        return Objects.requireNonNullElse(given.getFirst(name), "");
    }

    private static ModelAndView page(String name, PersonName.@Nullable BadName bad, String course, boolean notSaved) {
        return new ModelAndView(
                "certification/name",
                "page",
                new NamePage(
                        name,
                        bad == null
                                ? null
                                : "certification.name."
                                        + bad.fault()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                        bad == null ? "" : bad.value(),
                        course,
                        notSaved));
    }
}
