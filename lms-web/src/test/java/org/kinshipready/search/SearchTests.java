package org.kinshipready.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests for {@link Search}: what is found follows what is offered. Each looks for an animal of its own. */
class SearchTests extends Platform {

    @Autowired
    private Search search;

    @Autowired
    private Withdrawals withdrawals;

    private final SignedIn manager = Carers.somebody("Mary Manager", Role.MANAGER);

    private List<String> addresses(Pathway pathway, String typed) {
        return search.find(pathway, typed, "en", 1).hits().stream()
                .map(Hit::address)
                .toList();
    }

    @Test
    void neverMixesPathways() {
        Course here = publish(preparatory().module("m1", page("a", "The aardvark sleeps.")));
        Course there = publish(ongoing().module("m1", page("a", "The aardvark wakes.")));

        assertThat(addresses(Pathway.PREPARATORY, "aardvark")).containsExactly(here.address() + "/m1/a");
        assertThat(addresses(Pathway.ONGOING, "aardvark")).containsExactly(there.address() + "/m1/a");
        assertThat(search.find(Pathway.ONGOING, "aardvarrk", "en", 1).spelling())
                .isEqualTo("aardvark");
        publish(preparatory().module("m1", page("a", "The basilisk sleeps.")));
        assertThat(search.find(Pathway.ONGOING, "basilisc", "en", 1).spelling()).isNotEqualTo("basilisk");
    }

    @Test
    void saysWhereItWasFound() {
        Course course = publish(ongoing().module("m1", page("a"), page("b", "First. The capybara sleeps.")));

        Hit hit = search.find(Pathway.ONGOING, "capybaras", "en", 1).hits().getFirst();

        assertThat(hit.course().title()).isEqualTo(course.title());
        assertThat(hit.module().title()).isEqualTo("Module m1");
        assertThat(hit.title()).isEqualTo("Page b");
        assertThat(hit.sentence())
                .containsExactly(
                        new Hit.Piece("The ", false),
                        new Hit.Piece("capybara", true),
                        new Hit.Piece(" sleeps.", false));
    }

    @Test
    void showsNothingOfAWithdrawnCourse() {
        Course course = publish(ongoing().module("m1", page("a", "The dormouse sleeps.")));
        assertThat(addresses(Pathway.ONGOING, "dormouse")).hasSize(1);

        withdrawals.withdraw(manager, Pathway.ONGOING, course.id(), "Out of date");
        assertThat(addresses(Pathway.ONGOING, "dormouse")).isEmpty();

        withdrawals.offerAgain(manager, Pathway.ONGOING, course.id());
        assertThat(addresses(Pathway.ONGOING, "dormouse")).hasSize(1);
    }

    @Test
    void findsNewWordsAfterPublication() {
        Courses course = ongoing().module("m1", page("a", "The echidna sleeps."));
        publish(course);
        assertThat(addresses(Pathway.ONGOING, "echidna")).hasSize(1);
        assertThat(addresses(Pathway.ONGOING, "flamingo")).isEmpty();

        publish(course.version("1.0.1").module("m1", page("a", "The flamingo sleeps.")));

        assertThat(addresses(Pathway.ONGOING, "flamingo")).hasSize(1);
        assertThat(addresses(Pathway.ONGOING, "echidna")).isEmpty();
    }

    @Test
    void aNewFigureIsFound() {
        Courses course = ongoing()
                .module("m1", page("a", "The gecko gets {{allowance}}."))
                .figure("£10", "2026-01-01");
        publish(course);
        search.find(Pathway.ONGOING, "gecko", "en", 1);

        publish(course.figure("£7391", "2027-01-01"));

        assertThat(addresses(Pathway.ONGOING, "7391")).hasSize(1);
    }

    @Test
    void buildsNothingWhileNothingChanges() {
        publish(ongoing().module("m1", page("a", "The hamster sleeps.")));
        search.find(Pathway.ONGOING, "hamster", "en", 1);

        commands.forget();
        search.find(Pathway.ONGOING, "hamster", "en", 1);

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void givesTwentyAtATime() {
        String[] steps = IntStream.rangeClosed(1, 45)
                .mapToObj(number -> page("a" + number, "The iguana sleeps."))
                .toArray(String[]::new);
        publish(ongoing().module("m1", steps));

        assertThat(search.find(Pathway.ONGOING, "iguana", "en", 1))
                .matches(found -> found.hits().size() == 20 && found.total() == 45 && found.pages() == 3);
        List<Hit> all = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            all.addAll(search.find(Pathway.ONGOING, "iguana", "en", number).hits());
        }
        assertThat(all).extracting(Hit::address).hasSize(45).doesNotHaveDuplicates();
        assertThat(search.find(Pathway.ONGOING, "iguana", "en", 99).page()).isEqualTo(3);
        assertThat(search.find(Pathway.ONGOING, "iguana", "en", -1).page()).isEqualTo(1);
    }

    @Test
    void cutsWhatIsTooLong() {
        publish(ongoing().module("m1", page("a", "The jackal sleeps.")));

        assertThat(addresses(Pathway.ONGOING, "jackal " + " ".repeat(200) + "qwxz"))
                .hasSize(1);
    }

    @Test
    void manyMaySearchWhileCoursesArePublished() throws Exception {
        Courses course = ongoing().module("m1", page("a", "The kestrel sleeps."));
        publish(course);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                for (int reader = 0; reader < 8; reader++) {
                    all.add(threads.submit(() -> addresses(Pathway.ONGOING, "kestrel")));
                }
                publish(course.version("1.0." + i));
            }
            for (Future<List<String>> found : all) {
                assertThat(found.get()).hasSize(1);
            }
        }
    }
}
