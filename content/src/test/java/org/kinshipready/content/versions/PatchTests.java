package org.kinshipready.content.versions;

import static org.kinshipready.content.versions.Change.PATCH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTests {

    @Test
    void wordsOfStep() {
        Edited.module("Plain words", "Other words").amountsTo(PATCH, "the step “read” in first has other words");
    }

    @Test
    void titleOfStep() {
        Edited.module("Read this", "Read that").amountsTo(PATCH, "the step “read” in first has other words");
    }

    @Test
    void link() {
        Edited.module("Plain words", "[Plain](https://example.org/) words")
                .amountsTo(PATCH, "the step “read” in first has other words");
    }

    @Test
    void wordsOfQuestion() {
        Edited.module("Who can overrule?", "Who may overrule?")
                .amountsTo(PATCH, "the step “check” in first has other words");
    }

    @Test
    void wordsOfOptionWhereItStands() {
        Edited.module("The care order", "Any care order").amountsTo(PATCH, "the step “check” in first has other words");
    }

    @Test
    void markupOfOption() {
        Edited.module("The care order", "The **care** order")
                .amountsTo(PATCH, "the step “check” in first has other words");
    }

    @Test
    void feedback() {
        Edited.module("> Yes.", "> Yes, indeed.").amountsTo(PATCH, "the step “check” in first has other words");
    }

    @Test
    void wordsOfThingToTick() {
        Edited.module("Take somebody", "Take a friend").amountsTo(PATCH, "the step “meeting” in first has other words");
    }

    @Test
    void wordsBetweenThingsToTick() {
        Edited.module("Some words.", "Other words.").amountsTo(PATCH, "the step “meeting” in first has other words");
    }

    @Test
    void openingWords() {
        Edited.module("Opening", "First").amountsTo(PATCH, "the module “first” has other words");
    }

    @ParameterizedTest
    @CsvSource({
        "title: First module, title: Other",
        "minutes: 10, minutes: 12",
        "reviewed: 2026-11-21, reviewed: 2026-11-22",
        "review-by: 2027-05-21, review-by: 2027-06-21",
        "minutes: 10, 'minutes: 10\nreviewer: A. Name, Trainer'",
        "minutes: 10, 'minutes: 10\ncontributor: kinship'",
        "minutes: 10, 'minutes: 10\nlicence: CC BY 4.0'",
        "minutes: 10, 'minutes: 10\nsensitive: true'",
        "minutes: 10, 'minutes: 10\ncontent-note: This is about courts.'",
        "minutes: 10, 'minutes: 10\nexample-amounts: [\"£40\"]'",
        "minutes: 10, 'minutes: 10\nsources: [{url: \"https://example.org/\", read: 2026-11-21}]'"
    })
    void frontMatterOfModule(String line, String other) {
        Edited.module(line, other).amountsTo(PATCH, "the module “first” has other words");
    }

    @ParameterizedTest
    @CsvSource({
        "title: Small course, title: Other",
        "audience: Everybody, audience: Others",
        "CC BY-NC 4.0, CC BY 4.0",
        "What it is about., What this is about.",
        "Words, Other words"
    })
    void frontMatterOfCourse(String line, String other) {
        Edited.course(line, other).amountsTo(PATCH, "course.md was changed");
    }

    @Test
    void wordsOfOutcome() {
        Edited.course("know more", "know a lot").amountsTo(PATCH, "the outcome “know” has other words");
    }

    @Test
    void whatNoPageShows() {
        Edited.module("Opening words.", "Opening words.\n").amountsTo(PATCH, "the module “first” has other words");
    }

    @Test
    void pictures() {
        Edited.file("images/b.png", "b").amountsTo(PATCH, "the file images/b.png is new");
        Edited.file("images/a.png", "b").amountsTo(PATCH, "the file images/a.png was changed");
        Edited.nothing().withoutFile("images/a.png").amountsTo(PATCH, "the file images/a.png was removed");
    }

    @Test
    void translations() {
        Edited.file("first.cy.md", "Geiriau").amountsTo(PATCH, "the file first.cy.md is new");
        Edited.file("first.cy.md", "Geiriau")
                .published()
                .withFile("first.cy.md", "Eraill")
                .amountsTo(PATCH, "the file first.cy.md was changed");
    }
}
