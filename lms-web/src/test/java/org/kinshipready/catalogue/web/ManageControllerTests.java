package org.kinshipready.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Role;
import org.kinshipready.site.Platform;

/** Tests for the pages that list what is published: {@link ManageController}, {@link PathwayController}. */
class ManageControllerTests extends Platform {

    private String manage() throws Exception {
        return browser.get()
                .uri("/manage")
                .with(as(Carers.somebody("Mo", Role.MANAGER)))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void isForManagersOnly(Role other) {
        assertThat(browser.get().uri("/manage").with(as(Carers.somebody("Mo", other))))
                .hasStatus(403);
        assertThat(browser.get().uri("/manage/x").with(as(Carers.somebody("Mo", other))))
                .hasStatus(403);
    }

    @Test
    void leadsAnybodyElseToSigningIn() {
        assertThat(browser.get().uri("/manage")).hasStatus(302).hasRedirectedUrl("/sign-in?from=%2Fmanage");
    }

    @Test
    void showsWhatIsPublishedAndWhatIsWrong() throws Exception {
        Courses courses = preparatory().module("m1", page("a"));
        publish(courses);
        publish(courses.version("1.1.0").module("m1", page("a", "{{unknown}}")));

        assertThat(manage())
                .contains("</a> 1.0.0", "New starters get this version.", "Published 1 June 2026, 13:00 (test)")
                .contains("There is no \"unknown\" in facts.yml", courses.id() + "/m1.md, line");
    }

    @Test
    void saysSoWhenNothingIsWrong() throws Exception {
        publish(preparatory().module("m1", page("a")));

        assertThat(manage()).contains("None. Every course that came with this application is published.");
    }

    @Test
    void listsAPathwaysCoursesAndNoOthers() {
        Courses before = preparatory().title("Before it begins").module("m1", page("a"));
        Courses after = ongoing().title("<b>Later</b> & on").module("m1", page("a"));
        publish(before);
        publish(after);

        assertThat(browser.get().uri("/preparatory"))
                .bodyText()
                .contains("href=\"/preparatory/" + before.id() + "\"", "Planned contributor: Kinship")
                .doesNotContain(after.id());
        assertThat(browser.get().uri("/ongoing"))
                .bodyText()
                .contains("href=\"/ongoing/" + after.id() + "\"", "&lt;b&gt;Later&lt;/b&gt; &amp; on")
                .doesNotContain(before.id());
        assertThat(browser.get().uri("/elsewhere")).hasStatus(404);
    }
}
