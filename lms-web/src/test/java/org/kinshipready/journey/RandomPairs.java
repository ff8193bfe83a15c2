package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jsoup.nodes.Element;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.journey.HttpVisitor.Field;
import org.kinshipready.people.PersonId;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Pairs of acts from two devices of one person on the same page. Both pages were opened before either act, so neither
 * knows of the other: whatever was given must be there afterwards, nothing deleted may be, and no date may have moved.
 */
final class RandomPairs {

    private final Random random;
    private final String account;
    private final MongoTemplate mongo;
    private final List<Device> devices;
    private final List<Course> courses = List.of(
            ShippedCourses.read(Pathway.PREPARATORY, "first-steps"),
            ShippedCourses.read(Pathway.PREPARATORY, "legal-options"),
            ShippedCourses.read(Pathway.ONGOING, "school"),
            ShippedCourses.read(Pathway.ONGOING, "family-time"));
    private final List<String> log = new ArrayList<>();
    private final Set<String> deleted = new TreeSet<>();
    private int texts;

    /** How many pairs of each kind were looked at. */
    final Map<String, Integer> kinds = new TreeMap<>();

    RandomPairs(long seed, String account, MongoTemplate mongo, String one, String other) {
        this.random = new Random(seed);
        this.account = account;
        this.mongo = mongo;
        // A phone with our script and one without, at either instance.
        this.devices = List.of(
                new Device(one, account, true), new Device(other, account, true), new Device(other, account, false));
    }

    void run(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            log.clear();
            try {
                next();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Pair " + pair + " of " + account + "\n" + String.join("\n", log), e);
            }
        }
    }

    private void next() {
        Course course = any(courses);
        StepId id = any(course.steps().stream()
                .filter(step -> kind(course, step).isPresent())
                .toList());
        Device first = any(devices);
        Device second = any(devices.stream().filter(device -> device != first).toList());
        String address = course.address() + "/" + id;
        first.opens(address);
        second.opens(address);
        log.add(address);
        String kind = kind(course, id).orElseThrow();
        kinds.merge(kind, 1, Integer::sum);
        switch (kind) {
            case "reflection" -> reflection(course, id, first, second);
            case "checklist" -> checklist(course, id, first, second);
            case "quiz" -> quiz(course, id, first, second);
            default -> page(course, id, first, second);
        }
    }

    private static Optional<String> kind(Course course, StepId id) {
        return Optional.ofNullable(
                switch (course.step(id).orElseThrow()) {
                    case Step.Reflection reflection -> "reflection";
                    case Step.Checklist checklist -> "checklist";
                    case Step.Quiz quiz -> "quiz";
                    case Step.Page page -> "page";
                    case Step.Scenario scenario -> null;
                });
    }

    /** In either order; what waits arrives after what doesn't. */
    private void send(Device.Given one, Device.Given other) {
        List<Device.Given> order = new ArrayList<>(List.of(one, other));
        if (random.nextBoolean()) {
            order = new ArrayList<>(order.reversed());
        }
        order.sort(Comparator.comparing(given -> given.headers().containsKey("Save-Time")));
        for (Device.Given given : order) {
            log.add(given + " " + given.headers().keySet() + " -> "
                    + given.arrives().status());
            if (given.by().script() && random.nextInt(4) == 0) {
                log.add("again -> " + given.arrives().status());
            }
        }
    }

    private int waits(Device device) {
        return device.script() && random.nextBoolean() ? 1 + random.nextInt(72) : 0;
    }

    // --- Reflections ---

    private void reflection(Course course, StepId id, Device first, Device second) {
        String before = area(first);
        List<String> besideBefore = beside(first);
        Document stood = reflection(course, id);
        boolean deletes = random.nextInt(4) == 0 && !before.isEmpty();
        String one = "Text " + ++texts + " of " + account + ".";
        String other = "Text " + ++texts + " of " + account + ".";
        Device.Given a = deletes
                ? first.gives(waits(first), new Field("pressed", "delete"), new Field("text", before))
                : first.gives(waits(first), new Field("pressed", "save"), new Field("text", one));
        boolean finishes = random.nextInt(3) == 0;
        Device.Given b = finishes
                ? second.gives(waits(second), new Field("text", before))
                : second.gives(waits(second), new Field("pressed", "save"), new Field("text", other));
        send(a, b);

        Device reader = any(devices);
        reader.opens(course.address() + "/" + id);
        List<String> there = new ArrayList<>(beside(reader));
        there.add(area(reader));
        if (deletes) {
            deleted.add(before);
        } else {
            assertThat(there).contains(one);
        }
        if (!finishes) {
            assertThat(there).contains(other);
        }
        if (finishes && deletes) {
            assertThat(area(reader)).isEmpty();
        }
        if (area(reader).equals(before) && stood != null) {
            assertThat(reflection(course, id)).containsEntry("savedAt", stood.get("savedAt"));
        }
        assertThat(there).containsAll(besideBefore).doesNotContainAnyElementsOf(withNothing(deleted));
        tidy(course, id, reader);
    }

    /** One chooses now and then, as people do, or the page would be full one day. */
    private void tidy(Course course, StepId id, Device reader) {
        Element late = reader.page().selectFirst("form.beside");
        if (late == null || random.nextInt(3) == 0) {
            return;
        }
        String text = late.select("blockquote").text();
        boolean use = random.nextBoolean();
        reader.gives(
                        0,
                        new Field("pressed", use ? "use" : "let-go"),
                        new Field("beside", late.select("[name=beside]").val()))
                .arrives();
        reader.opens(course.address() + "/" + id);
        if (use) {
            assertThat(area(reader)).isEqualTo(text);
        } else {
            assertThat(beside(reader)).doesNotContain(text);
            deleted.add(text);
        }
    }

    private static Set<String> withNothing(Set<String> deleted) {
        return deleted.isEmpty() ? Set.of("nothing was deleted yet") : deleted;
    }

    private static String area(Device device) {
        return device.page().select("textarea").text();
    }

    private static List<String> beside(Device device) {
        return device.page().select(".beside__text").eachText();
    }

    private Document reflection(Course course, StepId id) {
        return mongo.findById(person() + ":" + course.id() + ":" + id, Document.class, "reflections");
    }

    // --- Checklists ---

    private void checklist(Course course, StepId id, Device first, Device second) {
        Map<String, Date> before = ticks(course, id);
        Map<String, Boolean> one = touches(first, before);
        Map<String, Boolean> other = touches(second, before);
        send(gives(first, one), gives(second, other));

        Map<String, Date> after = ticks(course, id);
        Map<String, Boolean> touched = new HashMap<>(one);
        touched.putAll(other); // Both pages showed the same: whoever touches the same thing does the same to it.
        Set<String> ticked = new TreeSet<>(before.keySet());
        touched.forEach((thing, on) -> {
            if (on) {
                ticked.add(thing);
            } else {
                ticked.remove(thing);
            }
        });
        assertThat(after.keySet()).isEqualTo(ticked);
        before.forEach((thing, time) -> {
            if (after.containsKey(thing)) {
                assertThat(after.get(thing)).isEqualTo(time);
            }
        });
    }

    private Map<String, Boolean> touches(Device device, Map<String, Date> ticked) {
        List<String> things = things(device);
        return random.ints(1 + random.nextInt(3), 0, things.size())
                .mapToObj(things::get)
                .distinct()
                .collect(Collectors.toMap(thing -> thing, thing -> !ticked.containsKey(thing)));
    }

    private static List<String> things(Device device) {
        return device.page().select("[name=done]").eachAttr("value");
    }

    private Device.Given gives(Device device, Map<String, Boolean> touched) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("pressed", "save"));
        for (Element shown : device.page().select("[name=shown]")) {
            String thing = shown.val().substring(0, 16);
            boolean was = device.page()
                    .selectFirst("[name=done][value=" + thing + "]")
                    .hasAttr("checked");
            if (!device.script() || touched.containsKey(thing)) {
                fields.add(new Field("shown", shown.val()));
                if (device.script()) {
                    fields.add(new Field("touched", thing));
                }
            }
            if (touched.getOrDefault(thing, was)) {
                fields.add(new Field("done", thing));
            }
        }
        return device.gives(waits(device), fields.toArray(Field[]::new));
    }

    private Map<String, Date> ticks(Course course, StepId id) {
        Map<String, Date> ticks = new TreeMap<>();
        in(enrolment(course), "checked", id.toString()).forEach((thing, time) -> ticks.put(thing, (Date) time));
        return ticks;
    }

    // --- Quizzes ---

    private void quiz(Course course, StepId id, Device first, Device second) {
        if (!first.hasForm()) {
            first.opens(course.address() + "/" + id + "?again");
        }
        if (!second.hasForm()) {
            second.opens(course.address() + "/" + id + "?again");
        }
        Document before = enrolment(course);
        Step.Quiz quiz = (Step.Quiz) course.step(id).orElseThrow();
        Map<String, List<Integer>> one = answers(quiz);
        Map<String, List<Integer>> other = answers(quiz);
        boolean oneHandsIn = random.nextBoolean();
        boolean otherHandsIn = random.nextBoolean();
        send(gives(first, one, oneHandsIn), gives(second, other, otherHandsIn));

        Document after = enrolment(course);
        List<Map<String, List<Integer>>> handedIn = handedIn(after, id);
        List<Map<String, List<Integer>>> unsent = unsent(after, id);
        assertThat(oneHandsIn ? handedIn : unsent).contains(one);
        assertThat(otherHandsIn ? handedIn : unsent).contains(other);
        in(before, "answers", id.toString()).forEach((name, submission) -> {
            if (name.equals("finished")) {
                assertThat(in(after, "answers", id.toString())).containsEntry(name, submission);
            }
        });
        tickStays(before, after, id);
    }

    private Device.Given gives(Device device, Map<String, List<Integer>> answers, boolean handsIn) {
        List<Field> fields = new ArrayList<>();
        answers.forEach((question, options) ->
                options.forEach(option -> fields.add(new Field("q." + question, option.toString()))));
        if (!handsIn) {
            fields.add(new Field("pressed", "save"));
        }
        return device.gives(waits(device), fields.toArray(Field[]::new));
    }

    private Map<String, List<Integer>> answers(Step.Quiz quiz) {
        return quiz.questions().stream()
                .collect(Collectors.toMap(
                        Question::id,
                        question -> List.of(random.nextInt(question.options().size())),
                        (one, _other) -> one,
                        TreeMap::new));
    }

    private static List<Map<String, List<Integer>>> handedIn(Document enrolment, StepId quiz) {
        Document answered = in(enrolment, "answers", quiz.toString());
        List<Document> all = new ArrayList<>(answered.getList("others", Document.class, List.of()));
        all.add(answered.get("latest", Document.class));
        all.add(answered.get("finished", Document.class));
        return all.stream()
                .filter(Objects::nonNull)
                .map(submission -> chosen(submission.get("chosen", Document.class)))
                .toList();
    }

    private static List<Map<String, List<Integer>>> unsent(Document enrolment, StepId quiz) {
        List<Map<String, List<Integer>>> all = new ArrayList<>();
        all.add(chosen(in(enrolment, "drafts", quiz.toString())));
        in(enrolment, "traces", quiz.toString())
                .getList("beside", Document.class, List.of())
                .forEach(late -> all.add(chosen(late.get("chosen", Document.class))));
        return all;
    }

    private static Map<String, List<Integer>> chosen(Document stored) {
        Map<String, List<Integer>> chosen = new TreeMap<>();
        if (stored != null) {
            stored.keySet().forEach(question -> chosen.put(question, stored.getList(question, Integer.class)));
        }
        return chosen;
    }

    // --- Pages ---

    private void page(Course course, StepId id, Device first, Device second) {
        Document before = enrolment(course);
        if (first.hasForm() && second.hasForm()) {
            send(first.gives(waits(first)), second.gives(waits(second)));
        }
        Document after = enrolment(course);
        assertThat(in(after, "ticks")).containsKey(id.toString());
        tickStays(before, after, id);
    }

    private static void tickStays(Document before, Document after, StepId id) {
        Object tick = in(before, "ticks").get(id.toString());
        if (tick != null) {
            assertThat(in(after, "ticks")).containsEntry(id.toString(), tick);
        }
    }

    // --- What a pair needs ---

    private Document enrolment(Course course) {
        Document found = mongo.findById(person() + ":" + course.id(), Document.class, "enrolments");
        return found == null ? new Document() : found;
    }

    private PersonId person() {
        return PersonId.of("trial", account);
    }

    private static Document in(Document document, String... path) {
        Document found = document;
        for (String name : path) {
            found = found.get(name, new Document());
        }
        return found;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
