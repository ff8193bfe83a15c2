package org.kinshipready.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.kinshipready.site.GivenBack;
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

/** A learner's own certificates: the page, the file, who sees it, and a new one if the name was wrong. */
@Controller
class CertificateController {

    static final String SHOWN = "shown";

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

    /** The address of a course's certificate, which its holder's pages link to. */
    static String address(String course) {
        return "/my-learning/certificates/" + course;
    }

    /**
     * The address of the certificate for one round of a course. The last round goes without a number, as it is the one
     * usually meant. An earlier release let a round be completed in two versions; then the address says which.
     */
    static String address(Completion completion, List<Completion> all) {
        if (completion.equals(all.getFirst())) {
            return address(completion.course());
        }
        boolean firstOfRound =
                completion.equals(ofRound(all, completion.round()).getFirst());
        return address(completion.course()) + "?round=" + completion.round()
                + (firstOfRound ? "" : "&major=" + completion.version().major());
    }

    private static List<Completion> ofRound(List<Completion> all, int round) {
        return all.stream().filter(completion -> completion.round() == round).toList();
    }

    /** The file of a certificate, for its holder. */
    static String file(IssuedCertificate certificate) {
        return "/certificates/" + certificate.code() + ".pdf";
    }

    @GetMapping("/my-learning/certificates/{courseId}")
    String page(
            SignedIn who,
            @PathVariable String courseId,
            @RequestParam(required = false) Optional<Integer> round,
            @RequestParam(required = false) Optional<Integer> major,
            @RequestParam(required = false) Optional<String> saved,
            HttpServletRequest request,
            Model model) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        List<Completion> all = completions(enrolment);
        if (all.isEmpty()) {
            return "redirect:" + enrolments.served(enrolment).address();
        }
        model.addAttribute(
                "page", page(who, enrolment, chosen(all, round, major), all, saved.isPresent(), unsaved(request)));
        return "certification/certificate";
    }

    /** "Make a new certificate"; pressed twice, it makes only one. If it can't, the form for the name says why. */
    @PostMapping("/my-learning/certificates/{courseId}")
    String change(
            SignedIn who,
            @PathVariable String courseId,
            @RequestParam(required = false) Optional<Integer> round,
            @RequestParam(required = false) Optional<Integer> major,
            @RequestParam(defaultValue = "") String pressed,
            @RequestParam(name = SHOWN, required = false) Optional<Shown> shown) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        List<Completion> all = completions(enrolment);
        if (all.isEmpty()) {
            return "redirect:" + enrolments.served(enrolment).address();
        }
        Completion completion = chosen(all, round, major);
        String address = address(completion, all);
        switch (pressed) {
            case "show" -> {
                shown.ifPresent(choice -> checks.show(who, completion, choice));
                return "redirect:" + address + (address.contains("?") ? "&" : "?") + "saved=yes";
            }
            case "welsh" -> certification.addWelsh(who, completion);
            default -> {
                certification.replaceName(who, completion);
                if (certification.current(completion).isEmpty()) {
                    return "redirect:/my-learning/name?course=" + courseId;
                }
            }
        }
        return "redirect:" + address;
    }

    /** The rounds in which the course was completed, the last one first. If a crash lost one, it is added now. */
    private List<Completion> completions(Enrolment enrolment) {
        return enrolments.settled(enrolment, enrolments.served(enrolment));
    }

    private static Completion chosen(List<Completion> all, Optional<Integer> round, Optional<Integer> major) {
        return all.stream()
                .filter(completion ->
                        round.filter(other -> other != completion.round()).isEmpty())
                .filter(completion -> major.filter(
                                other -> other != completion.version().major())
                        .isEmpty())
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    /** The bytes as they were issued, or a page saying that something has happened to them. */
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

    private CertificatePage page(
            SignedIn who,
            Enrolment enrolment,
            Completion completion,
            List<Completion> all,
            boolean saved,
            @Nullable Shown unsaved) {
        Course course = enrolments.served(enrolment);
        Issues issues = certification.issues(completion);
        return new CertificatePage(
                course.title(),
                course.id(),
                address(completion, all),
                issues.current().orElse(null),
                issues.shown(),
                people.get(who).nameForCertificates(),
                moves.since(completion).isPresent(),
                issues.current().map(this::size).orElse(null),
                CertificatePage.Earlier.in(issues),
                certification.nextNew(issues).orElse(null),
                all.stream()
                        .filter(other -> !other.equals(completion))
                        .map(other -> new CertificatePage.Round(other.at(), address(other, all)))
                        .toList(),
                issues.withdrawal().orElse(null),
                saved,
                unsaved);
    }

    /** What the holder chose after they had been signed out, if anything. */
    private static @Nullable Shown unsaved(HttpServletRequest request) {
        return GivenBack.on(request)
                .map(fields -> fields.getFirst(SHOWN))
                .flatMap(given -> Stream.of(Shown.values())
                        .filter(choice -> choice.name().equals(given))
                        .findFirst())
                .orElse(null);
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
