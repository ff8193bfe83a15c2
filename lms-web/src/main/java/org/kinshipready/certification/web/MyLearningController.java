package org.kinshipready.certification.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.people.People;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "My learning": the two pathways apart, with certificates. */
@Controller
class MyLearningController {

    private final Enrolments enrolments;
    private final People people;

    MyLearningController(Enrolments enrolments, People people) {
        this.enrolments = enrolments;
        this.people = people;
    }

    @GetMapping("/my-learning")
    String page(SignedIn who, Model model) {
        List<MyLearningPage.Section> sections = Stream.of(Pathway.values())
                .map(pathway -> new MyLearningPage.Section(
                        pathway,
                        enrolments.all(who, pathway).stream().map(this::row).toList()))
                .toList();
        model.addAttribute("page", new MyLearningPage(people.get(who).nameForCertificates(), sections));
        return "certification/my-learning";
    }

    private MyLearningPage.Row row(Enrolment enrolment) {
        Course course = enrolments.served(enrolment);
        Progress progress = Progress.of(course, enrolment);
        Optional<Completion> completion = enrolments.settle(enrolment, course);
        return new MyLearningPage.Row(
                course.address(),
                course.title(),
                progress.state(),
                progress.done(),
                progress.required(),
                progress.next().map(step -> course.address() + "/" + step).orElse(null),
                completion
                        .map(_completion -> CertificateController.address(course.id()))
                        .orElse(null),
                completion.map(fact -> Dates.day(fact.at())).orElse(null));
    }
}
