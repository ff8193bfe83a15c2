package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.security.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.PersonalCollections;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a whole journey leaves in MongoDB, and how it asks for it. */
class StoredDataTests extends Platform {

    @Autowired
    private PersonalCollections personal;

    /** Collections that hold nothing about anybody. A new collection belongs here or in {@link PersonalCollections}. */
    private static final Set<String> NOBODYS = Set.of(
            "courses", "course_versions", "shared_content", "counters", "certificate_numbers", "catalogue_changes");

    private static final Set<String> FILTERS = Set.of("filter", "query", "q");
    private static final Set<String> EXACT = Set.of("$eq", "$in");

    private final SignedIn who = Carers.carer("Ada");
    private final SignedIn manager = Carers.somebody("Mo", Role.MANAGER);

    /** From publishing a course to a replaced certificate, through every page that a learner or manager sees. */
    @BeforeEach
    void wholeJourney() {
        commands.forget();
        Courses courses = preparatory()
                .module(
                        "m1",
                        page("a"),
                        quiz("q", question("one", "x-"), question("two", "x-")),
                        "## Think {#think .reflection}\n\nWhat helps you?\n");
        Course course = publish(courses);
        people.arrived(who);
        for (String path : List.of("/", "/preparatory", "/help", course.address(), course.address() + "/m1")) {
            get(path);
        }
        post(course.address());
        get(course.address() + "/m1/a");
        post(course.address() + "/m1/a");
        post(course.address() + "/m1/think", "pressed", "save", "text", "A walk");
        post(course.address() + "/m1/q", "q.one", "0");
        post(course.address() + "/m1/q", "q.one", "0", "q.two", "1", "form", "form-1");
        post(course.address() + "/m1/q", "q.one", "0", "q.two", "1", "form", "form-1");
        post(course.address() + "/m1/q", "q.one", "0", "q.two", "0", "form", "form-2");
        publish(courses.version("1.0.1"));
        get(course.address());
        get("/my-learning");
        String certificate = "/my-learning/certificates/" + course.id();
        get(certificate);
        get("/my-learning/name?course=" + course.id());
        post("/my-learning/name", "name", "Augusta", "course", course.id());
        post(certificate);
        Matcher file = Pattern.compile("/certificates/[0-9A-Z]+\\.pdf").matcher(get(certificate));
        assertThat(file.find()).isTrue();
        get(file.group());
        post(certificate, "pressed", "show", "shown", "FULL_NAME");
        get(file.group().replace("/certificates/", "/verify/").replace(".pdf", ""));
        String managed = file.group().replace(".pdf", "").replace("/certificates/", "/manage/certificates/");
        for (String path : List.of("/manage", "/manage/certificates", managed)) {
            assertThat(browser.get().uri(path).with(as(manager))).hasStatusOk();
        }
        assertThat(browser.get().uri("/manage/certificates?q=P-1999-000001").with(as(manager)))
                .hasStatus(404);
        for (String path : List.of("/withdraw", "/restore")) {
            assertThat(browser.post().uri(managed + path).with(as(manager)).param("reason", "A mistake"))
                    .hasStatus(302);
        }
        for (String path : List.of("/reports", "/reports" + course.address(), "/drafts")) {
            assertThat(browser.get().uri(path).with(as(manager))).hasStatusOk();
        }
        assertThat(browser.post()
                        .uri("/manage" + course.address())
                        .with(as(manager))
                        .param("reason", "Out of date"))
                .hasStatus(302);
        assertThat(browser.get().uri("/manage/audit").with(as(manager))).hasStatusOk();
        assertThat(browser.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("username", "carer1")
                        .param("password", "trial"))
                .hasStatus(302);
    }

    private String get(String path) {
        MvcTestResult result = browser.get().uri(path).with(as(who)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void post(String path, String... parameters) {
        MockMvcRequestBuilder request = browser.post().uri(path).with(as(who));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        assertThat(request).hasStatus(302);
    }

    @Test
    void whereverPersonalDataLiesItsOwnerIsNamed() {
        Set<String> names = new HashSet<>(mongo.getCollectionNames());
        // Only once somebody has looked at one.
        names.remove("pictures");
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(personal.all(), NOBODYS).flatMap(Set::stream).toList());
        for (String collection : personal.all()) {
            List<Document> documents = mongo.findAll(Document.class, collection);
            assertThat(documents)
                    .as(collection)
                    .isNotEmpty()
                    .allSatisfy(
                            document -> assertThat(document.getString("person")).matches("[0-9a-f]{32}"));
        }
    }

    @Test
    void whatIsNobodysNamesNobody() {
        for (String collection : NOBODYS) {
            for (Document document : mongo.findAll(Document.class, collection)) {
                assertThat(document.toJson()).doesNotContain(who.id().value(), "Augusta");
            }
        }
    }

    @Test
    void everyQueryBeginsWithAnIndex() {
        List<Asked> asked = asked();

        assertThat(asked)
                .extracting(Asked::collection)
                .contains(
                        "people", "enrolments", "completions", "certificates", "certificate_files", "course_versions");
        assertThat(asked).filteredOn(query -> !query.hasIndex()).isEmpty();
    }

    /** The fields that a command asked by, on their collection. */
    private record Asked(String command, String collection, Set<String> fields, List<List<String>> indexes) {

        /** Asking for everything is no search; what begins with the id needs no other index. */
        boolean hasIndex() {
            return fields.isEmpty()
                    || fields.contains("_id")
                    || indexes.stream()
                            .filter(index -> index.size() >= fields.size())
                            .anyMatch(index -> fields.containsAll(index.subList(0, fields.size())));
        }
    }

    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (BsonDocument command : commands.sent()) {
            String name = command.getFirstKey();
            for (BsonDocument filter : filters(command)) {
                String collection = command.getString(name).getValue();
                asked.add(new Asked(name, collection, fields(filter), indexes(collection)));
            }
        }
        return asked;
    }

    /** The filters of a find, findAndModify, update, delete, count or distinct, and what an aggregation begins with. */
    private static List<BsonDocument> filters(BsonDocument command) {
        List<BsonDocument> filters = new ArrayList<>();
        if (command.getFirstKey().equals("aggregate")) {
            BsonDocument first = command.getArray("pipeline").getFirst().asDocument();
            assertThat(first.getFirstKey()).isEqualTo("$match");
            filters.add(first.getDocument("$match"));
        }
        List<BsonDocument> parts = new ArrayList<>(List.of(command));
        for (String list : List.of("updates", "deletes")) {
            command.getArray(list, new BsonArray()).forEach(part -> parts.add(part.asDocument()));
        }
        for (BsonDocument part : parts) {
            FILTERS.stream().filter(part::isDocument).forEach(key -> filters.add(part.getDocument(key)));
        }
        return filters;
    }

    private static Set<String> fields(BsonDocument filter) {
        Set<String> fields = new LinkedHashSet<>();
        filter.forEach((key, value) -> {
            if (key.equals("$and")) {
                value.asArray().forEach(part -> fields.addAll(fields(part.asDocument())));
            } else if (!key.equals("$or")) {
                // What narrows a search further needs no index of its own. A range of ids
                // is no better than any other scan on the embedded server.
                boolean exact = !value.isDocument()
                        || EXACT.containsAll(value.asDocument().keySet());
                fields.add(exact || !key.equals("_id") ? key : "a range of _id");
            }
        });
        return fields;
    }

    private List<List<String>> indexes(String collection) {
        List<List<String>> indexes = new ArrayList<>();
        for (Document index : mongo.getCollection(collection).listIndexes()) {
            indexes.add(List.copyOf(index.get("key", Document.class).keySet()));
        }
        return indexes;
    }

    @Test
    @EnabledIf(
            value = "org.kinshipready.storage.TestMongo#isReal",
            disabledReason = "The embedded MongoDB explains no plans: set LMS_TEST_MONGODB_URI to a server that does")
    void noQueryScansACollection() {
        for (BsonDocument command : commands.sent()) {
            if (command.containsKey("find")
                    && !command.getDocument("filter", new BsonDocument()).isEmpty()) {
                BsonDocument find = new BsonDocument();
                Stream.of("find", "filter").forEach(key -> find.put(key, command.get(key)));
                Document plan =
                        mongo.getDb().runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
                assertThat(plan.toJson()).as(find.toJson()).doesNotContain("COLLSCAN");
            }
        }
    }
}
