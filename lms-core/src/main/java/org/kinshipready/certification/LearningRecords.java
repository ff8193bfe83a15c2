package org.kinshipready.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.certificates.LearningRecord;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.people.People;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Service;

/** Lists what somebody has completed in one pathway, for their own use. It isn't stored, but made afresh each time. */
@Service
public class LearningRecords {

    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final Certification certification;
    private final People people;
    private final Issuer issuer;
    private final Clock clock;

    LearningRecords(
            Catalogue catalogue,
            Enrolments enrolments,
            Certification certification,
            People people,
            Issuer issuer,
            Clock clock) {
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.certification = certification;
        this.people = people;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Everything they have completed, including renewals, in order of date; empty if that is nothing. */
    public Optional<LearningRecord> of(SignedIn who, Pathway pathway) {
        List<LearningRecord.Entry> entries = enrolments.all(who, pathway).stream()
                .flatMap(enrolment -> enrolments.settled(enrolment, enrolments.served(enrolment)).stream())
                .sorted(Comparator.comparing(Completion::at))
                .map(this::entry)
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new LearningRecord(
                        people.get(who).nameForCertificates(),
                        pathway.title(),
                        issuer.name(),
                        issuer.checkAt(),
                        LocalDate.ofInstant(clock.instant(), Certification.LONDON),
                        issuer.trial(),
                        entries));
    }

    private LearningRecord.Entry entry(Completion completion) {
        Course course = catalogue
                .exactly(completion.pathway(), completion.course(), completion.version())
                .orElseThrow(() -> new IllegalStateException("Not published: " + completion.id()));
        Issues issues = certification.issues(completion);
        Optional<IssuedCertificate> current = issues.current();
        return new LearningRecord.Entry(
                course.title(),
                completion.version().toString(),
                LocalDate.ofInstant(completion.at(), Certification.LONDON),
                course.minutes(),
                List.copyOf(course.outcomes().values()),
                current.map(certificate -> certificate.facts().number()).orElse(""),
                current.map(IssuedCertificate::code).orElse(""),
                issues.withdrawal().isPresent() ? "Withdrawn" : "");
    }
}
