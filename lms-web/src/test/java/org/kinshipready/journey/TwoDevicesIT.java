package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One person with two devices: what the one sends late replaces nothing that the other saved in between. */
class TwoDevicesIT {

    private static final boolean LONG = Boolean.getBoolean("lms.long");
    private static final long SEED = 20_261_201;

    @RegisterExtension
    static final TwoInstances instances = new TwoInstances();

    private static MongoClient client;
    private static MongoTemplate mongo;
    private static Chromium chromium;
    private static int carers;

    private final Course course = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");
    private final StepId quiz = first(Step.Quiz.class);
    private final StepId list = first(Step.Checklist.class);
    private final StepId reflection = first(Step.Reflection.class);

    @BeforeAll
    static void open() {
        client = MongoClients.create(instances.database().uri("kinship"));
        mongo = new MongoTemplate(client, "kinship");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
        client.close();
    }

    private static String nextCarer() {
        return "carer" + (50 + ++carers);
    }

    /** 2,000 pairs with {@code ./lms test --long}. */
    @Test
    void pairsOfActsFromTwoDevicesLoseNothingAndBringNothingBack() {
        int people = LONG ? 20 : 3;
        int pairs = LONG ? 100 : 25;
        Map<String, Integer> kinds = new TreeMap<>();
        for (int person = 0; person < people; person++) {
            RandomPairs of = new RandomPairs(
                    SEED + person,
                    nextCarer(),
                    mongo,
                    instances.one().address(),
                    instances.other().address());
            of.run(pairs);
            of.kinds.forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
        }
        assertThat(kinds).containsKeys("reflection", "checklist", "quiz", "page");
    }

    // --- In two browsers ---

    /** What is done on one device: on a page that both opened before either did anything. */
    enum Act {
        WRITE,
        DELETE,
        FINISH,
        TICK,
        UNTICK,
        CHOOSE,
        HAND_IN
    }

    /** After them comes another page, which mustn't come while the test is opening one. */
    private static final Set<Act> LEADS_ON = EnumSet.of(Act.DELETE, Act.FINISH, Act.HAND_IN);

    /**
     * Two acts, the second one done and arrived before the first arrives.
     *
     * @param late whether the first was done without a signal before the second, or on a page that was left open
     * @param apart whether the devices ask two instances
     */
    record Pair(Act first, Act second, boolean late, boolean apart) {}

    static List<Pair> pairs() {
        List<Pair> all = new ArrayList<>();
        for (List<Act> kind : List.of(
                List.of(Act.WRITE, Act.DELETE, Act.FINISH),
                List.of(Act.TICK, Act.UNTICK),
                List.of(Act.CHOOSE, Act.HAND_IN))) {
            for (Act first : kind) {
                for (Act second : kind) {
                    for (boolean late : List.of(true, false)) {
                        all.add(new Pair(first, second, late, false));
                        all.add(new Pair(first, second, late, true));
                    }
                }
            }
        }
        if (LONG) {
            return all;
        }
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, 6);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatArrivesLateReplacesNothingNewer(Pair pair) {
        String carer = nextCarer();
        String one = instances.one().address();
        String other = pair.apart ? instances.other().address() : one;
        try (Phone a = new Phone(chromium.phone(true), one, course);
                Phone b = new Phone(chromium.phone(true), other, course)) {
            a.signsIn(carer);
            b.signsIn(carer);
            begin(a);
            StepId step = step(pair.first);
            a.opens(step);
            b.opens(step);
            if (pair.late) {
                a.losesSignal();
                act(a, pair.first, "from A");
                act(b, pair.second, "from B");
                arrived(b, pair.second);
                a.findsSignal();
            } else {
                act(b, pair.second, "from B");
                arrived(b, pair.second);
                act(a, pair.first, "from A");
                if (LEADS_ON.contains(pair.first)) {
                    arrived(a, pair.first);
                }
            }
            a.keeps(1);
            b.keeps(1);
            Phone reader = pair.late ? b : a;
            reader.opens(step);
            if (step.equals(reflection)) {
                texts(reader, pair);
            } else if (step.equals(list)) {
                ticks(reader, pair);
            } else {
                answers(reader, pair);
            }
        }
    }

    private StepId step(Act act) {
        return switch (act) {
            case WRITE, DELETE, FINISH -> reflection;
            case TICK, UNTICK -> list;
            case CHOOSE, HAND_IN -> quiz;
        };
    }

    /** A text, and the first two things ticked. */
    private void begin(Phone phone) {
        phone.opens(reflection);
        phone.writes("before");
        phone.presses("Save what I wrote");
        assertThat(phone.page().getByText("What you wrote is saved.")).isVisible();
        phone.opens(list);
        thing(phone, 0).check();
        thing(phone, 1).check();
        assertThat(phone.status()).containsText("Saved.");
        phone.keeps(1);
    }

    private static Locator thing(Phone phone, int number) {
        return phone.page().locator("[name=done]").nth(number);
    }

    private static void act(Phone phone, Act act, String text) {
        boolean a = text.endsWith("A");
        switch (act) {
            case WRITE -> phone.writes(text);
            case DELETE -> {
                phone.page().getByText("Delete what I wrote").click();
                phone.presses("Yes, delete it");
            }
            case FINISH -> phone.presses("I’ve finished this page");
            case TICK -> thing(phone, a ? 2 : 3).check();
            case UNTICK -> thing(phone, a ? 0 : 1).uncheck();
            case CHOOSE -> choose(phone, a ? 0 : 1);
            case HAND_IN -> {
                choose(phone, a ? 0 : 1);
                phone.presses("Check my answers");
            }
        }
    }

    private static void choose(Phone phone, int option) {
        for (Locator question :
                phone.page().locator("form[data-kind=quiz] fieldset").all()) {
            question.locator("input").nth(option).check();
        }
    }

    private void arrived(Phone phone, Act act) {
        switch (act) {
            case WRITE, TICK, UNTICK, CHOOSE -> assertThat(phone.status()).containsText("Saved.");
            case DELETE -> assertThat(phone.page()).hasURL(Pattern.compile("[?](kept|not-deleted)"));
            case FINISH -> assertThat(phone.page()).not().hasURL(Pattern.compile(phone.address(reflection)));
            case HAND_IN ->
                assertThat(phone.page().getByText("Your answer").first()).isVisible();
        }
    }

    private static void texts(Phone reader, Pair pair) {
        List<String> there =
                new ArrayList<>(reader.page().locator(".beside__text").allTextContents());
        there.add(reader.writing().inputValue());
        boolean written = pair.first == Act.WRITE || pair.second == Act.WRITE;
        boolean deleted = pair.first == Act.DELETE || pair.second == Act.DELETE;
        if (pair.first == Act.WRITE) {
            assertThat(there).contains("from A");
        }
        if (pair.second == Act.WRITE) {
            assertThat(there).contains("from B");
            assertThat(reader.writing()).hasValue("from B");
        }
        if (written || deleted) {
            assertThat(there).doesNotContain("before");
        } else {
            assertThat(there).containsExactly("before");
        }
        if (pair.second == Act.DELETE) {
            assertThat(reader.writing()).hasValue("");
        }
    }

    private static void ticks(Phone reader, Pair pair) {
        List<Boolean> ticked = List.of(
                !(pair.first == Act.UNTICK),
                !(pair.second == Act.UNTICK),
                pair.first == Act.TICK,
                pair.second == Act.TICK);
        for (int thing = 0; thing < 4; thing++) {
            assertThat(thing(reader, thing))
                    .isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(ticked.get(thing)));
        }
    }

    private static void answers(Phone reader, Pair pair) {
        Locator result = reader.page().locator("section.marked");
        Locator unsent = reader.page().getByText("have not checked them yet");
        Locator handedIn = reader.page().getByText("You also answered this on");
        if (pair.second == Act.HAND_IN) {
            // What came of it is seen, whatever arrived late.
            assertThat(result.first()).isVisible();
            assertThat(pair.first == Act.HAND_IN ? handedIn : unsent).isVisible();
        } else if (pair.first == Act.CHOOSE) {
            assertThat(reader.page()
                            .locator("form[data-kind=quiz] fieldset")
                            .first()
                            .locator("input")
                            .nth(1))
                    .isChecked();
            assertThat(unsent).isVisible();
        }
    }

    private StepId first(Class<? extends Step> kind) {
        return course.steps().stream()
                .filter(id -> kind.isInstance(course.step(id).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
