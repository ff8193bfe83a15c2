package org.kinshipready.content.versions;

import static org.kinshipready.content.versions.Change.MINOR;

import org.junit.jupiter.api.Test;

class MinorTests {

    private static final String QUESTION = "### New? {#new}\n\n- [x] Yes\n  > Yes.\n- [ ] No\n  > No.\n\n";

    @Test
    void newModule() {
        Edited.course("  - second", "  - second\n  - third")
                .withFile("third.md", Edited.FIRST)
                .amountsTo(MINOR, "the module “third” is new");
    }

    @Test
    void newStep() {
        Edited.module("## Check", "## New {#new}\n\nWords.\n\n## Check")
                .amountsTo(MINOR, "the step “new” in first is new");
    }

    @Test
    void newQuizEvenWherePassMarkApplies() {
        Edited.module("## Before", "## New {#quiz .quiz}\n\n" + QUESTION + "## Before")
                .amountsTo(MINOR, "the step “quiz” in first is new");
    }

    @Test
    void newOutcome() {
        Edited.course("  act:", "  do: do more\n  act:").amountsTo(MINOR, "the outcome “do” is new");
    }

    @Test
    void newQuestionWhereNothingIsToBePassed() {
        Edited.nothing()
                .nothingToPass()
                .inFirst("### Who", QUESTION + "### Who")
                .amountsTo(MINOR, "the question “new” in first is new");
    }

    @Test
    void modulesInAnotherOrder() {
        Edited.course("  - first\n  - second", "  - second\n  - first")
                .amountsTo(MINOR, "the modules were put in another order");
    }

    @Test
    void stepsInAnotherOrder() {
        String page = "## Read this {#read}\n\nPlain words to read on the first page.\n\n";
        Edited.module(page, "")
                .inFirst("## Before", page + "## Before")
                .amountsTo(MINOR, "the steps of first were put in another order");
    }

    @Test
    void questionsInAnotherOrder() {
        String question = "### Who can overrule? {#overrule}\n\n- [ ] Nobody\n  > No.\n- [x] A court\n  > Yes.\n\n";
        Edited.module(question, "")
                .inFirst("### What ends", question + "### What ends")
                .amountsTo(MINOR, "the questions of the step “check” in first were put in another order");
    }

    @Test
    void newChoice() {
        Edited.module("## Before", "## Today {#today .scenario}\n\nNow.\n\n### Ask {#ask}\n\nThen.\n\n## Before")
                .published()
                .inFirst("### Ask", "### Wait {#wait}\n\nThen.\n\n### Ask")
                .amountsTo(MINOR, "the choice “wait” in first is new");
    }

    @Test
    void optionalAdded() {
        Edited.module("{#read}", "{#read .optional}").amountsTo(MINOR, "the step “read” in first became optional");
    }

    @Test
    void thingToTickAdded() {
        Edited.module("- Take", "- Bring a pen\n- Take")
                .amountsTo(MINOR, "the step “meeting” in first has more things to tick");
    }

    @Test
    void thingToTickRemoved() {
        Edited.module("- Take somebody with you\n", "")
                .amountsTo(MINOR, "the step “meeting” in first has fewer things to tick");
    }

    @Test
    void thingsToTickInAnotherOrder() {
        Edited.module(
                        "- Ask for it in writing\n- Take somebody with you",
                        "- Take somebody with you\n- Ask for it in writing")
                .amountsTo(MINOR, "the step “meeting” in first has its things to tick in another order");
    }
}
