package org.kinshipready.certification.web;

import java.util.Optional;
import org.kinshipready.certification.Certification;
import org.kinshipready.certification.IssuedCertificate;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A learner's own certificates: the page, the file, and a new one when the name was wrong. */
@Controller
class CertificateController {

    private final Enrolments enrolments;
    private final Certification certification;
    private final People people;
    private final Moves moves;

    CertificateController(Enrolments enrolments, Certification certification, People people, Moves moves) {
        this.enrolments = enrolments;
        this.certification = certification;
        this.people = people;
        this.moves = moves;
    }

    /** A course's certificate, as an address that its holder's pages link to. */
    static String address(String course) {
        return "/my-learning/certificates/" + course;
    }

    @GetMapping("/my-learning/certificates/{courseId}")
    String page(SignedIn who, @PathVariable String courseId, Model model) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        Course course = enrolments.served(enrolment);
        Optional<Completion> completion = enrolments.settle(enrolment, course);
        if (completion.isEmpty()) {
            return "redirect:" + course.address();
        }
        model.addAttribute("page", page(who, course, completion.get()));
        return "certification/certificate";
    }

    /** "Make a new certificate with this name"; pressed twice, it makes one. Where it can't, the form says why. */
    @PostMapping("/my-learning/certificates/{courseId}")
    String replace(SignedIn who, @PathVariable String courseId) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        Optional<Completion> completion = enrolments.settle(enrolment, enrolments.served(enrolment));
        completion.ifPresent(fact -> certification.replaceName(who, fact));
        boolean heldBack =
                completion.filter(fact -> certification.current(fact).isEmpty()).isPresent();
        return "redirect:" + (heldBack ? "/my-learning/name?course=" + courseId : address(courseId));
    }

    @GetMapping("/certificates/{code}.pdf")
    ResponseEntity<byte[]> file(SignedIn who, @PathVariable String code) {
        IssuedCertificate certificate = certification.find(who, code).orElseThrow(PageNotFound::new);
        String name = "certificate-" + certificate.facts().number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(certification.pdf(certificate));
    }

    private CertificatePage page(SignedIn who, Course course, Completion completion) {
        Optional<IssuedCertificate> current = certification.current(completion);
        return new CertificatePage(
                course.title(),
                course.id(),
                address(course.id()),
                current.map(IssuedCertificate::facts).orElse(null),
                people.get(who).nameForCertificates(),
                moves.since(completion).isPresent(),
                current.map(certificate -> "/certificates/" + certificate.code() + ".pdf")
                        .orElse(null),
                current.map(certificate -> kilobytes(certification.pdf(certificate).length))
                        .orElse(null));
    }

    private static String kilobytes(int bytes) {
        return Math.max(1, Math.round(bytes / 1024f)) + " KB";
    }
}
