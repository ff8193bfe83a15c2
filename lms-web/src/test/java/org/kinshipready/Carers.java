package org.kinshipready;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kinshipready.assessment.Answers;
import org.kinshipready.assessment.Assessments;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.people.People;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.boot.test.context.TestComponent;

/** Carers who have just signed in for the first time, and what they do in a course that was shipped. */
@TestComponent
class Carers {

    private final AtomicInteger count = new AtomicInteger();
    private final People people;
    private final Catalogue catalogue;
    private final Recording recording;
    private final Assessments assessments;

    Carers(People people, Catalogue catalogue, Recording recording, Assessments assessments) {
        this.people = people;
        this.catalogue = catalogue;
        this.recording = recording;
        this.assessments = assessments;
    }

    SignedIn arrives() {
        String name = "Carer " + count.incrementAndGet();
        SignedIn carer = new SignedIn(PersonId.of("test", name), name, Set.of(Role.CARER));
        people.arrived(carer);
        return carer;
    }

    Course course() {
        return catalogue.newest(Pathway.PREPARATORY, "legal-options").orElseThrow();
    }

    /** Finishes a step as its kind has it; a quiz and a scenario with the first of what can be chosen. */
    void finishes(SignedIn carer, StepId id) {
        switch (course().step(id).orElseThrow()) {
            case Step.Quiz quiz -> {
                Map<String, List<Integer>> first = new LinkedHashMap<>();
                quiz.questions().forEach(question -> first.put(question.id(), List.of(0)));
                assessments.submit(carer, course(), id, Answers.of(quiz, first), "form-" + id);
            }
            case Step.Scenario scenario ->
                assessments.choose(
                        carer, course(), id, scenario.choices().getFirst().id());
            case Step.Page page -> recording.finish(carer, course(), id);
            case Step.Checklist checklist -> recording.finish(carer, course(), id);
            case Step.Reflection reflection -> recording.finish(carer, course(), id);
        }
    }

    /** Finishes every step but the last, which is given back. */
    StepId finishesAllButOne(SignedIn carer) {
        List<StepId> steps = course().requiredSteps();
        steps.subList(0, steps.size() - 1).forEach(step -> finishes(carer, step));
        return steps.getLast();
    }
}
