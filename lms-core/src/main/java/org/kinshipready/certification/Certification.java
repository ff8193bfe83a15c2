package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.Binary;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Service;

/**
 * Issues certificates: one for each completion, frozen; a wrong name is mended by one that replaces it.
 *
 * <p>The bytes are written first and the record second, so a record without its file can't be.
 */
@Service
public class Certification {

    private static final Logger log = LoggerFactory.getLogger(Certification.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final MongoOperations mongo;
    private final Catalogue catalogue;
    private final People people;
    private final CertificateNumbers numbers;
    private final CertificatePdf pdf;
    private final CertificateSigner signer;
    private final Issuer issuer;
    private final Clock clock;

    Certification(
            MongoOperations mongo,
            Catalogue catalogue,
            People people,
            CertificateNumbers numbers,
            CertificatePdf pdf,
            CertificateSigner signer,
            Issuer issuer,
            Clock clock) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.people = people;
        this.numbers = numbers;
        this.pdf = pdf;
        this.signer = signer;
        this.issuer = issuer;
        this.clock = clock;
        mongo.indexOps(IssuedCertificate.class)
                .createIndex(new Index()
                        .on("completion", Sort.Direction.ASC)
                        .on("issue", Sort.Direction.ASC)
                        .unique());
    }

    /** Issues the certificate that follows from a completion, unless it is issued already. */
    @EventListener
    void issue(CourseCompleted event) {
        Completion completion = event.completion();
        if (find(completion, 1).isPresent()) {
            return;
        }
        people.find(completion.person())
                .map(Person::nameForCertificates)
                .ifPresent(name -> issue(completion, 1, name, null));
    }

    /**
     * The certificate that counts for a completion: the last one issued.
     *
     * @return empty where it is held back: the holder's name can't be printed as it is, and a printable one mends that
     */
    public Optional<IssuedCertificate> current(Completion completion) {
        Optional<IssuedCertificate> current = find(completion, 1);
        for (int issue = 2; current.isPresent(); issue++) {
            Optional<IssuedCertificate> next = find(completion, issue);
            if (next.isEmpty()) {
                return current;
            }
            current = next;
        }
        return current;
    }

    /** Somebody's own certificate of this code; anybody else's is as good as none. */
    public Optional<IssuedCertificate> find(SignedIn who, String code) {
        return Optional.ofNullable(mongo.findById(code, IssuedCertificate.class))
                .filter(certificate -> certificate.person().equals(who.id()));
    }

    /** The bytes as they were issued. */
    public byte[] pdf(IssuedCertificate certificate) {
        CertificateFile file = mongo.findById(certificate.code(), CertificateFile.class);
        if (file == null || !sha256(file.pdf().getData()).equals(certificate.sha256())) {
            throw new IllegalStateException("The file of certificate "
                    + certificate.facts().number() + " is missing or isn't the one that was issued");
        }
        return file.pdf().getData();
    }

    /**
     * Issues a certificate with the holder's name as it is now in place of the last one. The day of completion stays;
     * where the name is the same already, or can't be printed, nothing happens.
     */
    public void replaceName(SignedIn who, Completion completion) {
        String name = people.get(who).nameForCertificates();
        Optional<IssuedCertificate> last = current(completion);
        boolean own = completion.person().equals(who.id());
        if (own && last.filter(same -> same.facts().holder().equals(name)).isEmpty()) {
            int issue = last.map(IssuedCertificate::issue).orElse(0) + 1;
            issue(completion, issue, name, issue == 1 ? null : "The holder changed their name");
        }
    }

    /**
     * Looks whether a name can be drawn.
     *
     * @throws PersonName.BadName naming the first character that can't
     */
    public void requirePrintable(PersonName name) {
        pdf.firstMissing(name.value()).ifPresent(character -> {
            throw new PersonName.BadName(PersonName.Fault.NO_FONT, character);
        });
    }

    private void issue(Completion completion, int issue, String name, @Nullable String reason) {
        Course course = course(completion);
        if (pdf.firstMissing(name + course.title() + credit(course) + issuer.name())
                .isPresent()) {
            // What a learner did stands all the same, and the certificate follows once the words can be drawn.
            log.warn("The certificate for {} is held back: a character in it can't be drawn", completion.id());
            return;
        }
        String code = CertificateCode.random().value();
        CertificateFacts facts = facts(completion, course, name, code);
        byte[] bytes = signer.sign(facts);
        mongo.insert(new CertificateFile(code, completion.person(), new Binary(bytes)));
        try {
            mongo.insert(new IssuedCertificate(
                    code,
                    completion.person(),
                    completion.id(),
                    issue,
                    completion.course(),
                    completion.pathway(),
                    completion.version(),
                    facts,
                    sha256(bytes),
                    reason));
        } catch (DuplicateKeyException anotherWasFirst) {
            mongo.remove(query(where("_id").is(code)), CertificateFile.class);
        }
    }

    private Course course(Completion completion) {
        return catalogue
                .exactly(completion.pathway(), completion.course(), completion.version())
                .orElseThrow(() -> new IllegalStateException("Not published: " + completion.id()));
    }

    private CertificateFacts facts(Completion completion, Course course, String name, String code) {
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
                numbers.next(course.pathway(), day.getYear()),
                code,
                issuer.checkAt(),
                issuer.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                issuer.trial(),
                null);
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

    private Optional<IssuedCertificate> find(Completion completion, int issue) {
        return find(completion.id(), issue);
    }

    private Optional<IssuedCertificate> find(String completion, int issue) {
        // Both fields of the unique index, so that the embedded server needn't scan.
        return Optional.ofNullable(mongo.findOne(
                query(where("completion").is(completion).and("issue").is(issue)), IssuedCertificate.class));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
