package org.kinshipready.content.versions;

import static org.kinshipready.content.versions.Change.MAJOR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorTests {

    @Test
    void moduleRemoved() {
        Edited.course("  - first\n", "").withoutFile("first.md").amountsTo(MAJOR, "the module “first” was removed");
    }

    @Test
    void stepRemoved() {
        Edited.module("## Read this {#read}\n\nPlain words to read on the first page.\n\n", "")
                .amountsTo(MAJOR, "the step “read” in first was removed");
    }

    @Test
    void questionRemoved() {
        Edited.module("### Who can overrule? {#overrule}\n\n- [ ] Nobody\n  > No.\n- [x] A court\n  > Yes.\n\n", "")
                .amountsTo(MAJOR, "the question “overrule” in first was removed");
    }

    @Test
    void outcomeRemoved() {
        Edited.course("  act: act on it\n", "").amountsTo(MAJOR, "the outcome “act” was removed");
    }

    @Test
    void translationRemoved() {
        Edited.file("first.cy.md", "Geiriau")
                .published()
                .withoutFile("first.cy.md")
                .amountsTo(MAJOR, "the file first.cy.md was removed");
    }

    @Test
    void kindChanged() {
        Edited.module("{#meeting .checklist .optional}", "{#meeting .optional}")
                .amountsTo(MAJOR, "the step “meeting” in first is now a page, and was a checklist");
    }

    @Test
    void optionalRemoved() {
        Edited.module(" .optional}", "}").amountsTo(MAJOR, "the step “meeting” in first is no longer optional");
    }

    @Test
    void manyAdded() {
        Edited.module("{#overrule}", "{#overrule .many}")
                .amountsTo(MAJOR, "the question “overrule” in first now takes several answers");
    }

    @Test
    void manyRemoved() {
        Edited.module("{#ends .many}", "{#ends}")
                .amountsTo(MAJOR, "the question “ends” in first now takes one answer only");
    }

    @Test
    void optionAdded() {
        Edited.module("- [ ] Nobody", "- [ ] A parent\n  > No.\n- [ ] Nobody")
                .amountsTo(MAJOR, "the question “overrule” in first has more options");
    }

    @Test
    void optionRemoved() {
        Edited.module("- [ ] The name\n  > No.\n", "")
                .amountsTo(MAJOR, "the question “ends” in first has fewer options");
    }

    @Test
    void optionsInAnotherOrder() {
        Edited.module("The duty", "x")
                .inFirst("The name", "The duty")
                .inFirst("] x", "] The name")
                .amountsTo(MAJOR, "the question “ends” in first has its options in another order");
    }

    @Test
    void optionMovedWhileAnotherIsReworded() {
        Edited.module("The duty", "New words")
                .inFirst("The name", "The duty")
                .amountsTo(MAJOR, "the question “ends” in first has its options in another order");
    }

    @Test
    void anotherRightAnswer() {
        Edited.module("[ ] Nobody", "[x] Nobody")
                .inFirst("[x] A court", "[ ] A court")
                .amountsTo(MAJOR, "the question “overrule” in first has another right answer");
    }

    @Test
    void newQuestionWherePassMarkApplies() {
        Edited.module("### Who", "### New? {#new}\n\n- [x] Yes\n  > Yes.\n- [ ] No\n  > No.\n\n### Who")
                .amountsTo(MAJOR, "the question “new” in first is new, where a pass mark or must-pass applies");
    }

    @Test
    void newQuestionInModuleThatMustBePassed() {
        Edited.nothing()
                .nothingToPass()
                .withFile("second.md", Edited.FIRST)
                .published()
                .inSecond("### Who", "### New? {#new}\n\n- [x] Yes\n  > Yes.\n- [ ] No\n  > No.\n\n### Who")
                .amountsTo(MAJOR, "the question “new” in second is new, where a pass mark or must-pass applies");
    }

    @ParameterizedTest
    @CsvSource({
        "pass-mark: 80, pass-mark: 70, the pass mark was changed",
        "'pass-mark: 80\n', '', the pass mark was changed",
        "must-pass: [second], must-pass: [first], the list of modules that must be passed was changed",
        "'must-pass: [second]\n', '', the list of modules that must be passed was changed",
        "renew-after: 2 years, renew-after: 3 years, the time after which it is to be renewed was changed",
        "'renew-after: 2 years\n', '', the time after which it is to be renewed was changed"
    })
    void ruleOfCourseChanged(String line, String other, String what) {
        Edited.course(line, other).amountsTo(MAJOR, what);
    }

    @Test
    void choiceRemoved() {
        withScenario()
                .inFirst("### Wait {#wait}\n\nThen.\n\n", "")
                .amountsTo(MAJOR, "the choice “wait” in first was removed");
    }

    @Test
    void bestRemoved() {
        withScenario()
                .inFirst("{#ask .best}", "{#ask}")
                .amountsTo(MAJOR, "the step “today” in first has another best choice");
    }

    private static Edited withScenario() {
        return Edited.module(
                        "## Before",
                        "## Today {#today .scenario}\n\nNow.\n\n### Ask {#ask .best}\n\nThen.\n\n"
                                + "### Wait {#wait}\n\nThen.\n\n### Sign {#sign}\n\nThen.\n\n## Before")
                .published();
    }

    @Test
    void nationChanged() {
        Edited.module("nation: england", "nation: wales").amountsTo(MAJOR, "the nation of first was changed");
    }
}
