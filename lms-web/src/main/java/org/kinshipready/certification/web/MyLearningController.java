package org.kinshipready.certification.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.enrolment.Renewals;
import org.kinshipready.people.People;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "My learning": the two pathways apart, with certificates. */
@Controller
class MyLearningController {

    private final Enrolments enrolments;
    private final Renewals renewals;
    private final People people;

    MyLearningController(Enrolments enrolments, Renewals renewals, People people) {
        this.enrolments = enrolments;
        this.renewals = renewals;
        this.people = people;
    }

    @GetMapping("/my-learning")
    String page(SignedIn who, Locale locale, Model model) {
        Language language = Language.of(locale);
        List<MyLearningPage.Section> sections = Stream.of(Pathway.values())
                .map(pathway -> new MyLearningPage.Section(
                        pathway,
                        enrolments.all(who, pathway).stream()
                                .map(enrolment -> row(enrolment, language))
                                .toList()))
                .toList();
        model.addAttribute("page", new MyLearningPage(people.get(who).nameForCertificates(), sections));
        return "certification/my-learning";
    }

    private MyLearningPage.Row row(Enrolment enrolment, Language language) {
        Course course = enrolments.served(enrolment);
        Course shown = course.inLanguage(language.id());
        Progress progress = Progress.of(course, enrolment);
        List<Completion> all = enrolments.settled(enrolment, course);
        Optional<Completion> completion =
                all.stream().filter(last -> last.round() == enrolment.round()).findFirst();
        return new MyLearningPage.Row(
                course.id(),
                course.address(),
                shown.title(),
                shown.language(),
                progress.state(),
                progress.done(),
                progress.required(),
                progress.next().map(course::wayTo).orElse(null),
                completion
                        .map(_completion -> CertificateController.address(course.id()))
                        .orElse(null),
                completion.map(Completion::at).orElse(null),
                earlier(all, completion),
                renewals.of(enrolment, course).orElse(null));
    }

    /** The rounds before this one, if there were any. */
    private static List<MyLearningPage.Earlier> earlier(List<Completion> all, Optional<Completion> shown) {
        return all.stream()
                .filter(completion -> shown.filter(completion::equals).isEmpty())
                .map(completion ->
                        new MyLearningPage.Earlier(completion.at(), CertificateController.address(completion, all)))
                .toList();
    }
}
