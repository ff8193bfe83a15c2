package org.kinshipready.certification.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certification.CertificateChecks;
import org.kinshipready.certification.Certification;
import org.kinshipready.certification.DamagedCertificate;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.certification.Issues;
import org.kinshipready.certification.Shown;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Moves;
import org.kinshipready.people.People;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.PageNotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A learner's own certificates: the page, the file, who sees it, and a new one when the name was wrong. */
@Controller
class CertificateController {

    private final Enrolments enrolments;
    private final Certification certification;
    private final CertificateChecks checks;
    private final People people;
    private final Moves moves;

    CertificateController(
            Enrolments enrolments, Certification certification, CertificateChecks checks, People people, Moves moves) {
        this.enrolments = enrolments;
        this.certification = certification;
        this.checks = checks;
        this.people = people;
        this.moves = moves;
    }

    /** A course's certificate, as an address that its holder's pages link to. */
    static String address(String course) {
        return "/my-learning/certificates/" + course;
    }

    /** The file of a certificate, for its holder. */
    static String file(IssuedCertificate certificate) {
        return "/certificates/" + certificate.code() + ".pdf";
    }

    @GetMapping("/my-learning/certificates/{courseId}")
    String page(
            SignedIn who,
            @PathVariable String courseId,
            @RequestParam(required = false) Optional<String> saved,
            Model model) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        Course course = enrolments.served(enrolment);
        Optional<Completion> completion = enrolments.settle(enrolment, course);
        if (completion.isEmpty()) {
            return "redirect:" + course.address();
        }
        model.addAttribute("page", page(who, course, completion.get(), saved.isPresent()));
        return "certification/certificate";
    }

    /** "Make a new certificate"; pressed twice, it makes one. Where it can't, the form for the name says why. */
    @PostMapping("/my-learning/certificates/{courseId}")
    String change(
            SignedIn who,
            @PathVariable String courseId,
            @RequestParam(defaultValue = "") String pressed,
            @RequestParam(required = false) Optional<Shown> shown) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        Optional<Completion> completion = enrolments.settle(enrolment, enrolments.served(enrolment));
        if (pressed.equals("show")) {
            completion.ifPresent(fact -> shown.ifPresent(choice -> checks.show(who, fact, choice)));
            return "redirect:" + address(courseId) + "?saved=yes";
        }
        if (pressed.equals("welsh")) {
            completion.ifPresent(fact -> certification.addWelsh(who, fact));
            return "redirect:" + address(courseId);
        }
        completion.ifPresent(fact -> certification.replaceName(who, fact));
        boolean heldBack =
                completion.filter(fact -> certification.current(fact).isEmpty()).isPresent();
        return "redirect:" + (heldBack ? "/my-learning/name?course=" + courseId : address(courseId));
    }

    /** The bytes as they were issued, or a page that says that something has happened to them. */
    @GetMapping("/certificates/{code}.pdf")
    Object file(SignedIn who, @PathVariable String code) {
        IssuedCertificate certificate = certification.find(who, code).orElseThrow(PageNotFound::new);
        String name = "certificate-" + certificate.facts().number() + ".pdf";
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name)
                                    .build()
                                    .toString())
                    .body(certification.pdf(certificate));
        } catch (DamagedCertificate damaged) {
            return new ModelAndView(
                    "certification/damaged",
                    Map.of("number", certificate.facts().number()),
                    HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }

    private CertificatePage page(SignedIn who, Course course, Completion completion, boolean saved) {
        Issues issues = certification.issues(completion);
        return new CertificatePage(
                course.title(),
                course.id(),
                address(course.id()),
                issues.current().orElse(null),
                people.get(who).nameForCertificates(),
                moves.since(completion).isPresent(),
                issues.current().map(this::size).orElse(null),
                CertificatePage.Earlier.in(issues),
                issues.withdrawal().orElse(null),
                saved);
    }

    private @Nullable String size(IssuedCertificate certificate) {
        try {
            return kilobytes(certification.pdf(certificate).length);
        } catch (DamagedCertificate damaged) {
            return null;
        }
    }

    private static String kilobytes(int bytes) {
        return Math.max(1, Math.round(bytes / 1024f)) + " KB";
    }
}
