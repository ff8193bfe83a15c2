package org.kinshipready.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.signing.CertificateSigner;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.CourseCompleted;
import org.kinshipready.people.People;
import org.kinshipready.people.Person;
import org.kinshipready.people.PersonName;
import org.kinshipready.people.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Issues certificates: one for each completion, frozen. A wrong name is corrected by issuing a certificate that
 * replaces it.
 *
 * <p>The file is written first and the record last, so there is never a record without its file.
 */
@Service
public class Certification {

    private static final Logger log = LoggerFactory.getLogger(Certification.class);
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Catalogue catalogue;
    private final People people;
    private final CertificateRecords records;
    private final CertificateFiles files;
    private final CertificateNumbers numbers;
    private final CertificatePdf pdf;
    private final CertificateSigner signer;
    private final Issuer issuer;
    private final Clock clock;

    Certification(
            Catalogue catalogue,
            People people,
            CertificateRecords records,
            CertificateFiles files,
            CertificateNumbers numbers,
            CertificatePdf pdf,
            CertificateSigner signer,
            Issuer issuer,
            Clock clock) {
        this.catalogue = catalogue;
        this.people = people;
        this.records = records;
        this.files = files;
        this.numbers = numbers;
        this.pdf = pdf;
        this.signer = signer;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Issues the certificate that follows from a completion, unless it is issued already. */
    @EventListener
    void issue(CourseCompleted event) {
        Completion completion = event.completion();
        if (records.find(completion.id(), 1).isPresent()) {
            return;
        }
        people.find(completion.person())
                .map(Person::nameForCertificates)
                .ifPresent(name -> issue(completion, new Issues(List.of()), name, false, null));
    }

    /**
     * The certificate that counts for a completion: the last one issued.
     *
     * @return empty while it is held back because the holder's name can't be printed; changing to a printable name
     *     solves that
     */
    public Optional<IssuedCertificate> current(Completion completion) {
        return issues(completion).current();
    }

    /** Every certificate of a completion, which also shows what became of each. */
    public Issues issues(Completion completion) {
        return records.issues(completion.id());
    }

    /** Somebody's own certificate with this code; empty if it is somebody else's. */
    public Optional<IssuedCertificate> find(SignedIn who, String code) {
        return records.find(code).filter(certificate -> certificate.person().equals(who.id()));
    }

    /**
     * The bytes as they were issued.
     *
     * @throws DamagedCertificate if they are gone, or were changed
     */
    public byte[] pdf(IssuedCertificate certificate) {
        return files.read(certificate);
    }

    /**
     * Replaces the last certificate with one in the holder's present name. The day of completion stays. Nothing happens
     * if the name is already the same, or can't be printed, or the last one was withdrawn, or {@link #nextNew} is
     * later.
     */
    public void replaceName(SignedIn who, Completion completion) {
        replaceName(who, completion, issues(completion));
    }

    /** Takes certificates that were read earlier: their holder may have made other choices since. */
    void replaceName(SignedIn who, Completion completion, Issues issues) {
        String name = people.get(who).nameForCertificates();
        Optional<IssuedCertificate> last = issues.current();
        if (mayReplace(who, completion, issues)
                && last.filter(same -> same.facts().holder().equals(name)).isEmpty()) {
            issue(
                    completion,
                    issues,
                    name,
                    last.filter(Certification::isBilingual).isPresent(),
                    ReplacementReason.NAME);
        }
    }

    /**
     * Replaces the last certificate with one in Welsh and English, in the same name. Nothing happens if the last one
     * already is in both, or was withdrawn, or {@link #nextNew} is later.
     */
    public void addWelsh(SignedIn who, Completion completion) {
        Issues issues = issues(completion);
        if (mayReplace(who, completion, issues)) {
            issues.current()
                    .filter(last -> !isBilingual(last))
                    .ifPresent(last ->
                            issue(completion, issues, last.facts().holder(), true, ReplacementReason.LANGUAGES));
        }
    }

    private boolean mayReplace(SignedIn who, Completion completion, Issues issues) {
        return completion.person().equals(who.id())
                && issues.withdrawal().isEmpty()
                && nextNew(issues).isEmpty();
    }

    /** When a new certificate can replace the last one; empty if it can now. */
    public Optional<Instant> nextNew(Issues issues) {
        return NewCertificates.again(issues, clock.instant());
    }

    private static boolean isBilingual(IssuedCertificate certificate) {
        return certificate.facts().welsh() != null;
    }

    /**
     * Checks that a name can be drawn.
     *
     * @throws PersonName.BadName if it can't; names the first character that no font has
     */
    public void requirePrintable(PersonName name) {
        pdf.firstMissing(name.value()).ifPresent(character -> {
            throw new PersonName.BadName(PersonName.Fault.NO_FONT, character);
        });
    }

    private void issue(
            Completion completion, Issues before, String name, boolean bilingual, @Nullable ReplacementReason reason) {
        Course course = course(completion);
        CertificateFacts.Welsh welsh = bilingual ? InWelsh.facts(course, credit(course)) : null;
        String inWelsh = welsh == null ? "" : welsh.course() + welsh.pathway() + welsh.contributor();
        if (pdf.firstMissing(name + course.title() + credit(course) + issuer.name() + inWelsh)
                .isPresent()) {
            // The completion still counts, and the certificate follows once its words can be drawn.
            log.warn("The certificate for {} is held back: a character in it can't be drawn", completion.id());
            return;
        }
        String code = CertificateCode.random().value();
        CertificateFacts facts = facts(completion, course, name, code, welsh);
        byte[] bytes = signer.sign(facts);
        boolean first = before.all().isEmpty();
        records.store(
                new IssuedCertificate(
                        code,
                        completion.person(),
                        completion.id(),
                        before.all().size() + 1,
                        completion.course(),
                        completion.pathway(),
                        completion.version(),
                        facts,
                        CertificateFiles.sha256(bytes),
                        first ? null : reason,
                        first ? Shown.INITIALS : before.shown(),
                        null,
                        null,
                        List.of(),
                        null),
                bytes);
    }

    private Course course(Completion completion) {
        return catalogue
                .exactly(completion.pathway(), completion.course(), completion.version())
                .orElseThrow(() -> new IllegalStateException("Not published: " + completion.id()));
    }

    private CertificateFacts facts(
            Completion completion, Course course, String name, String code, CertificateFacts.@Nullable Welsh welsh) {
        LocalDate day = completion.at().atZone(LONDON).toLocalDate();
        return new CertificateFacts(
                name,
                course.id(),
                course.title(),
                completion.version().toString(),
                course.pathway().title(),
                credit(course),
                course.minutes(),
                day,
                numbers.next(course.pathway(), day.getYear(), code),
                code,
                issuer.checkAt(),
                issuer.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                issuer.trial(),
                welsh);
    }

    private String credit(Course course) {
        return Stream.concat(
                        Stream.of(course.contributor()),
                        course.modules().stream().map(CourseModule::contributor))
                .distinct()
                .flatMap(id ->
                        Stream.ofNullable(catalogue.shared().contributors().get(id)))
                .map(contributor -> contributor.credit() + ": " + contributor.name())
                .collect(Collectors.joining("; "));
    }
}
