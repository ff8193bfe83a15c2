package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.arrivals.Origin;
import org.kinshipready.audit.Act;
import org.kinshipready.audit.Audit;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.content.Course;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Reflections;
import org.kinshipready.feature.OpenAddresses;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.PersonalCollections;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Every route, asked for by everybody, with what is theirs and what is somebody else's: the files in {@code access} say what each
 * of them must get.
 */
class AccessMatrixTests extends Platform {

    @Autowired
    private PersonalCollections personal;

    private static final AccessTable TABLE = AccessTable.read();
    private static final Set<String> READS =
            Set.of("find", "aggregate", "count", "distinct", "getMore", "listIndexes", "createIndexes");

    /** What somebody might call the person whose things they would like to have. */
    private static final List<String> TAMPERED = List.of("person", "personId", "who", "owner", "sub", "id", "_id");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OpenAddresses open;

    @Autowired
    private Reflections reflections;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Audit audit;

    private final AtomicInteger asks = new AtomicInteger();
    private final SignedIn victim = Carers.carer("Vera Victim-Zqx");
    private final Map<String, @Nullable SignedIn> visitors = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    @BeforeEach
    void everybodyHasThingsOfTheirOwn() {
        visitors.put("anonymous", null);
        visitors.put("carer", Carers.carer("Carla Carer-Zqx"));
        visitors.put("other-carer", Carers.carer("Otto Other-Zqx"));
        visitors.put("trainer", Carers.somebody("Tia", Role.TRAINER));
        visitors.put("partner", partner("navsh"));
        visitors.put("other-partner", partner("booktrust"));
        visitors.put("reviewer", Carers.somebody("Rae", Role.REVIEWER));
        visitors.put("manager", Carers.somebody("Mo", Role.MANAGER));
        assertThat(TABLE.visitors()).containsExactlyElementsOf(visitors.keySet());

        Course all = publish(preparatory()
                .module("m", page("a"), "## Think {#think .reflection .optional}\n\nWhat helps you?\n")
                .contributed("n", "navsh", page("b")));
        Course hers = publish(preparatory().module("m", page("a")));
        Course fresh = publish(preparatory().noted("m", page("a")));
        Course gone = publish(preparatory().module("m", page("a")));
        SignedIn manager = Objects.requireNonNull(visitors.get("manager"));
        withdrawals.withdraw(manager, gone.pathway(), gone.id(), "Out of date");
        places.putAll(Map.of("all", all.id(), "hers", hers.id(), "fresh", fresh.id(), "gone", gone.id()));

        Stream.concat(visitors.values().stream().flatMap(Stream::ofNullable), Stream.of(victim))
                .forEach(who -> codes.put(who.id().value(), completes(who, all)));
        completes(victim, hers);
        // She has done something as a member of staff too, under another name: that one managers may read.
        audit.acting(
                new SignedIn(victim.id(), "V. V.", victim.roles()),
                Act.COURSE_WITHDRAWN,
                "nothing",
                null,
                _act -> false);
        // And she is signed in on a phone of her own.
        mongo.insert(
                new Document("_id", victim.id().value())
                        .append("person", victim.id().value())
                        .append("expires", Date.from(clock.instant().plus(Duration.ofHours(20)))),
                "sessions");
        commands.forget();
    }

    private static SignedIn partner(String organisation) {
        return new SignedIn(
                Carers.carer().id(), "Pat of " + organisation, Set.of(Role.PARTNER), new Organisation(organisation));
    }

    /** Learns all of a course and writes something; gives back the code of the certificate. */
    private String completes(SignedIn who, Course course) {
        people.arrived(who);
        course.requiredSteps().forEach(step -> finish(who, course, step.toString()));
        StepId think = new StepId("m", "think");
        if (course.step(think).isPresent()) {
            reflections.keep(who, course, think, secret(who), Origin.of("save-1"));
        }
        Completion completion = enrolments
                .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                .orElseThrow();
        return certification.current(completion).orElseThrow().code();
    }

    private static String secret(SignedIn who) {
        return "Secret of " + who.id();
    }

    @Test
    void everyRouteHasALineAndEveryLineARoute() {
        Set<String> routes = new Routes(application).all();
        Set<String> lines = Set.copyOf(TABLE.routes().toList());
        SoftAssertions softly = new SoftAssertions();
        for (String route : routes) {
            softly.assertThat(lines.contains(route))
                    .as(
                            "The route %s has no line in the access file of its feature: add one that says what each visitor must get",
                            route)
                    .isTrue();
        }
        for (AccessTable.Line line : TABLE.lines()) {
            softly.assertThat(line.onlyWithProvider() || routes.contains(line.route()))
                    .as("There is no route %s any more: take its line out of the access file", line.route())
                    .isTrue();
        }
        softly.assertAll();
    }

    @Test
    void everyRouteIsOpenedByItsFeature() {
        SoftAssertions softly = new SoftAssertions();
        for (String route : new Routes(application).all()) {
            String[] parts = route.split(" ", 2);
            softly.assertThat(open.isOpen(parts[0], parts[1]))
                    .as("The route %s is 404: the FeaturePages of its feature say to whom it is open", route)
                    .isTrue();
        }
        softly.assertAll();
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        Map<String, List<Document>> before = of(victim);
        SoftAssertions softly = new SoftAssertions();
        for (AccessTable.Line line : asked()) {
            for (int column = 0; column < TABLE.visitors().size(); column++) {
                String visitor = TABLE.visitors().get(column);
                String expected = line.outcomes().get(column);
                for (boolean tampered : List.of(false, true)) {
                    MvcTestResult answer = ask(line, visitor, tampered, true);
                    softly.assertThat(outcome(answer))
                            .as("%s for %s%s", line, visitor, tampered ? ", naming somebody else" : "")
                            .isEqualTo(expected);
                    softly.assertThat(mayName(line, visitor) ? List.of() : namesOthers(answer, visitors.get(visitor)))
                            .as("what %s tells %s of others", line, visitor)
                            .isEmpty();
                }
            }
        }
        softly.assertThat(of(victim)).as("what is somebody else's").isEqualTo(before);
        softly.assertAll();
    }

    @Test
    void whatIsRecordedOfStaffIsOnlyEverAddedTo() {
        SoftAssertions softly = new SoftAssertions();
        for (AccessTable.Line line : asked()) {
            for (String visitor : TABLE.visitors()) {
                commands.forget();
                ask(line, visitor, false, true);
                List<String> changes = changesOf("audit");
                boolean act = visitor.equals("manager") && line.route().startsWith("POST /manage/");
                softly.assertThat(changes)
                        .as("what %s by %s does to the audit record", line, visitor)
                        .allMatch(change -> act && change.equals("insert"));
            }
        }
        softly.assertAll();
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfAForm() {
        SoftAssertions softly = new SoftAssertions();
        for (AccessTable.Line line :
                asked().stream().filter(AccessTable.Line::unsafe).toList()) {
            for (String visitor : TABLE.visitors()) {
                commands.forget();
                String outcome = outcome(ask(line, visitor, false, false));
                softly.assertThat(outcome)
                        .as("%s for %s without the token", line, visitor)
                        .isEqualTo(visitor.equals("anonymous") ? "in" : "no");
                softly.assertThat(personal.all().stream().flatMap(this::changesOfPeopleIn))
                        .as("what %s for %s changes without the token", line, visitor)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    /** A manager who was given the number or code of a certificate sees whose it is. */
    private static boolean mayName(AccessTable.Line line, String visitor) {
        return visitor.equals("manager") && line.route().contains("/manage/certificates/");
    }

    private static List<AccessTable.Line> asked() {
        return TABLE.lines().stream().filter(line -> !line.onlyWithProvider()).toList();
    }

    private MvcTestResult ask(AccessTable.Line line, String visitor, boolean tampered, boolean token) {
        SignedIn who = visitors.get(visitor);
        HttpMethod method = HttpMethod.valueOf(line.method().equals("ANY") ? token ? "GET" : "POST" : line.method());
        MockMvcRequestBuilder request = browser.method(method).uri(address(line, who));
        // Nobody is one of many who check certificates from one address.
        request.with(asked -> {
            asked.setRemoteAddr("2001:db8:0:" + Integer.toHexString(asks.incrementAndGet()) + "::1");
            return asked;
        });
        if (tampered) {
            TAMPERED.forEach(name -> request.param(name, victim.id().value()));
        }
        if (who != null) {
            RequestPostProcessor session = user(new TrialAccount("test", who));
            request.with(session);
        }
        if (token) {
            request.with(csrf());
        }
        return request.exchange();
    }

    private String address(AccessTable.Line line, @Nullable SignedIn who) {
        String address = line.address();
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("[" + place.getKey() + "]", place.getValue());
        }
        String others = Objects.requireNonNull(codes.get(victim.id().value()));
        String own =
                who == null ? others : Objects.requireNonNull(codes.get(who.id().value()));
        return address.replace("[own-code]", own).replace("[others-code]", others);
    }

    private static String outcome(MvcTestResult answer) {
        MockHttpServletResponse response = answer.getResponse();
        String onwards = Stream.of(response.getForwardedUrl(), response.getRedirectedUrl())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        if (onwards.startsWith("/sign-in") && !onwards.equals(SignInController.REFUSED)) {
            return "in";
        }
        return switch (response.getStatus()) {
            case 200, 204 -> "ok";
            case 302, 303 -> "to";
            case 401 -> "in";
            case 403 -> "no";
            case 404 -> "none";
            case 410 -> "gone";
            case 400, 405, 409, 422 -> "bad";
            default -> Integer.toString(response.getStatus());
        };
    }

    /** Names, ids and words of learners that stand in an answer to somebody else. */
    private List<String> namesOthers(MvcTestResult answer, @Nullable SignedIn visitor) {
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        String told = body
                + answer.getResponse().getHeaderNames().stream()
                        .map(name -> answer.getResponse().getHeaders(name).toString())
                        .toList();
        return Stream.of(visitors.get("carer"), visitors.get("other-carer"), victim)
                .flatMap(Stream::ofNullable)
                .filter(other -> !other.equals(visitor))
                .flatMap(other -> Stream.of(
                        other.displayName(),
                        secret(other),
                        "certificates/" + codes.get(other.id().value())))
                .filter(told::contains)
                .toList();
    }

    private Map<String, List<Document>> of(SignedIn who) {
        Map<String, List<Document>> all = new LinkedHashMap<>();
        for (String collection : personal.all()) {
            List<Document> theirs =
                    mongo.find(Query.query(Criteria.where("person").is(who.id().value())), Document.class, collection);
            assertThat(theirs).as(collection).isNotEmpty();
            all.put(collection, theirs);
        }
        return all;
    }

    /** The commands but reads that were sent for a collection. */
    private List<String> changesOf(String collection) {
        return changes(collection).map(BsonDocument::getFirstKey).toList();
    }

    /** The same, but for the sessions of nobody: a form that is refused has one made, for the token of the next. */
    private Stream<String> changesOfPeopleIn(String collection) {
        return changes(collection)
                .filter(command -> !collection.equals("sessions")
                        || !command.getFirstKey().equals("insert")
                        || command.getArray("documents").stream()
                                .anyMatch(document -> document.asDocument().containsKey("person")))
                .map(BsonDocument::getFirstKey);
    }

    private Stream<BsonDocument> changes(String collection) {
        return commands.sent().stream()
                .filter(command -> command.get(command.getFirstKey()).isString()
                        && command.getString(command.getFirstKey()).getValue().equals(collection))
                .filter(command -> !READS.contains(command.getFirstKey()));
    }
}
