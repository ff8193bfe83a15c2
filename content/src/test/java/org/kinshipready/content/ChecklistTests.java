package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistTests {

    private static CourseFixture checklist(String text) {
        return CourseFixture.withMarkdown("## Before {#before .checklist}\n\n" + text);
    }

    @Test
    void readsThingsToTickAndTextBetween() {
        CourseFixture fixture = checklist("First:\n\n- Ask *why*\n- Take somebody\n\n### Then\n\n- Go\n");

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.step())
                .isEqualTo(new Step.Checklist(
                        "before",
                        "Before",
                        false,
                        List.of(
                                new Step.Checklist.Text("<p>First:</p>"),
                                Step.Checklist.Items.of(List.of("Ask <em>why</em>", "Take somebody")),
                                new Step.Checklist.Text("<h2>Then</h2>"),
                                Step.Checklist.Items.of(List.of("Go")))));
    }

    @Test
    void knowsAThingByItsWordsWhereverItStands() {
        List<String> before = keys("- Ask *why*\n- Take [somebody](https://example.org)\n");
        List<String> after = keys("First\n\n- Take somebody!\n- Rest\n- Ask why.\n");

        assertThat(before).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f]{16}"));
        assertThat(after).contains(before.get(0), before.get(1)).doesNotHaveDuplicates();
    }

    private static List<String> keys(String text) {
        return ((Step.Checklist) checklist(text).step())
                .items().stream().map(Step.Checklist.Item::key).toList();
    }

    @Test
    void wantsSomethingToTick() {
        assertThat(checklist("Words.").problems()).containsExactly("error 9:1 checklist");
    }

    @Test
    void refusesBoxes() {
        assertThat(checklist("- [ ] Ask").problems()).contains("error 11:1 checklist");
    }

    @Test
    void refusesMoreThanAParagraph() {
        assertThat(checklist("- Ask\n  - and again\n").problems()).containsExactly("error 11:1 checklist");
        assertThat(checklist("- Ask\n- \n").problems()).containsExactly("error 12:1 checklist");
    }
}
