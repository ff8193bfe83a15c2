package org.kinshipready.content.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kinshipready.content.CourseFixture;

/** Every place of a course where an author's words can stand. */
final class Places {

    private static final String COURSE_FILE = "preparatory/small/course.md";
    private static final String MODULE_FILE = "preparatory/small/first.md";
    private static final String DATES = ", checked: 2026-11-21, review-by: 2027-02-21}";

    private final Map<String, CourseFixture> places = new LinkedHashMap<>();
    private final String text;
    private final String line;

    private Places(Attack attack) {
        text = attack.text();
        line = attack.line();
    }

    /** A small course for each place, with the attack in it. */
    static Map<String, CourseFixture> with(Attack attack) {
        Places places = new Places(attack);
        places.inBlocks();
        places.inLines();
        places.inAddresses();
        places.inPictures();
        places.inMarks();
        places.inKinds();
        places.inCourse();
        places.inModule();
        places.inShared();
        places.inTranslation();
        return places.places;
    }

    private void inBlocks() {
        page("page", text);
        page("page between words", "Words " + text + " words");
        page("page after words", "Words\n" + text + "\nwords");
        page("list", "- " + indented("  "));
        page("numbered list", "1. " + indented("   "));
        page("list in a list", "- a\n  - " + indented("    "));
        page("quote", quoted());
        page("quote in a list", "- a\n\n  > " + text.replace("\n", "\n  > "));
        page("callout", "> [!NOTE]\n" + quoted());
        page("important callout", "> [!IMPORTANT]\n" + quoted());
        page("help box", "> [!HELP]\n" + quoted());
        page("indented code", "    " + indented("    "));
        page("fenced code", "````\n" + text + "\n````");
        page("opening of a module", CourseFixture.withMarkdown(text + "\n\n## Read {#read}\n\nWords."));
        page("end of a module", "Words.\n\n" + text);
    }

    private void inLines() {
        page("sub-heading", "### " + line);
        page("sub-heading with a mark", "### Words {" + line + "}");
        page("table header", "| " + line + " | b |\n|---|---|\n| c | d |");
        page("table cell", "| a | b |\n|---|---|\n| " + line + " | d |");
        page("table cell in code", "| a |\n|---|\n| `" + line + "` |");
        page("table line", "| a | b |\n|---|" + line + "|\n| c | d |");
        page("emphasis", "*" + line + "* **" + line + "** _" + line + "_");
        page("code", "`" + line + "` `` " + line + " ``");
        page("code info", "```" + line + "\na\n```");
        page("code info with tildes", "~~~ " + line + "\na\n~~~");
        page("backslash", "\\" + line);
        page("entity", "&" + line + ";");
        page("figure", "{{" + line + "}}");
        page("step title", CourseFixture.withMarkdown("## " + line + " {#read}\n\nWords."));
        page("step id", CourseFixture.withMarkdown("## Read {#" + line + "}\n\nWords."));
        page("step kind", CourseFixture.withMarkdown("## Read {#read ." + line + "}\n\nWords."));
    }

    private void inAddresses() {
        page("link text", "[" + line + "](https://example.org)");
        page("link address", "[a](" + line + ")");
        page("link address in brackets", "[a](<" + line + ">)");
        page("end of a link address", "[a](https://example.org/" + line + ")");
        page("query of a link address", "[a](<https://example.org/?" + line + ">)");
        page("mail address", "[a](<mailto:a@example.org" + line + ">)");
        page("module of a link", "[a](<" + line + ".md>)");
        page("step of a link", "[a](<first.md#" + line + ">)");
        page("link title", "[a](https://example.org \"" + line + "\")");
        page("link title in single quotes", "[a](https://example.org '" + line + "')");
        page("link title in parentheses", "[a](https://example.org (" + line + "))");
        page("automatic link", "<" + line + ">");
        page("end of an automatic link", "<https://example.org/" + line + ">");
        page("reference", "[a][b] [b] [" + line + "]\n\n[b]: " + line);
        page("reference in brackets", "[b]\n\n[b]: <" + line + "> '" + line + "'");
        page("name of a reference", "[" + line + "] [a][" + line + "]\n\n[" + line + "]: https://example.org");
        page("mark after a link", "[a](https://example.org){" + line + "}");
    }

    private void inPictures() {
        page("words of a picture", "![" + line + "](images/house.png)");
        page("address of a picture", "![a](" + line + ")");
        page("address of a picture in brackets", "![a](<" + line + ">)");
        page("end of a picture's address", "![a](<images/house.png" + line + ">)");
        page("title of a picture", "![a](images/house.png \"" + line + "\")");
        page("mark after a picture", "![](images/house.png){.decorative}" + line);
        page("link around a picture", "[![a](images/house.png)](<" + line + ">)");
        page("reference of a picture", "![a][b]\n\n[b]: <" + line + "> '" + line + "'");
    }

    private void inMarks() {
        page("callout name", "> [!" + line + "]\n> a");
        page("rest of a callout's first line", "> [!NOTE] " + line + "\n> a");
        page("reference of a callout's name", "> [!NOTE]\n> a\n\n[!NOTE]: <" + line + ">");
        page("id in a help box", "> [!HELP]\n> samaritans, " + line);
        page("task list", "- [ ] " + indented("  "));
        page("box of a task list", "- [" + line + "] a");
    }

    private void inKinds() {
        kind("question", quiz("### " + line + " {#q}\n\n- [ ] a\n  > b\n- [x] c\n  > d"));
        kind("text of a question", quiz("### A? {#q}\n\n" + text + "\n\n- [ ] a\n  > b\n- [x] c\n  > d"));
        kind("option", quiz("### A? {#q}\n\n- [ ] " + line + "\n  > b\n- [x] c\n  > d"));
        kind("feedback", quiz("### A? {#q}\n\n- [ ] a\n  > " + indented("  > ") + "\n- [x] c\n  > d"));
        kind("text of a quiz", quiz(text + "\n\n### A? {#q}\n\n- [ ] a\n  > b\n- [x] c\n  > d"));
        kind("scenario", scenario(text + "\n\n### A {#a}\n\nb\n\n### C {#c}\n\nd"));
        kind("choice", scenario("### " + line + " {#a}\n\nb\n\n### C {#c}\n\nd"));
        kind("what follows a choice", scenario("### A {#a}\n\n" + text + "\n\n### C {#c}\n\nd"));
        kind("checklist", "## A {#a .checklist}\n\n" + text + "\n\n- b");
        kind("thing to tick", "## A {#a .checklist}\n\n- " + indented("  ") + "\n- b");
        kind("reflection", "## A {#a .reflection}\n\n" + text);
    }

    private static String quiz(String markdown) {
        return "## A {#a .quiz}\n\n" + markdown;
    }

    private static String scenario(String markdown) {
        return "## S {#s .scenario}\n\n" + markdown;
    }

    private void inCourse() {
        place("about a course", CourseFixture.with(COURSE_FILE, CourseFixture.COURSE + "\n" + text));
        course("course title", "title: Small course", "title: ");
        course("course version", "version: 1.0.0", "version: ");
        course("audience", "audience: Everybody", "audience: ");
        course("course contributor", "contributor: kinship", "contributor: ");
        course("outcome", "know: know more", "know: ");
        course("id of an outcome", "know: know more", "? ");
        course("id of a module", "- first", "- first\n  - ");
        course("course licence", "licence: CC BY-NC 4.0", "licence: ");
        course("change", "1.0.0: First version", "1.0.0: ");
        course("key of a course", "licence: CC BY-NC 4.0", "licence: CC BY-NC 4.0\n? ");
        course("pass mark", "licence: CC BY-NC 4.0", "licence: CC BY-NC 4.0\npass-mark: ");
        course("retired id", "licence: CC BY-NC 4.0", "licence: CC BY-NC 4.0\nretired:\n  - ");
    }

    private void course(String place, String old, String key) {
        values(place, key, with -> CourseFixture.COURSE.replace(old, with), COURSE_FILE);
    }

    private void inModule() {
        module("module title", "title: First module", "title: ");
        module("minutes", "minutes: 10", "minutes: ");
        module("nation", "nation: england", "nation: ");
        module("day of a review", "reviewed: 2026-11-21", "reviewed: ");
        module("reviewer", "minutes: 10", "minutes: 10\nreviewer: ");
        module("content note", "minutes: 10", "minutes: 10\nsensitive: true\ncontent-note: ");
        module("module contributor", "minutes: 10", "minutes: 10\ncontributor: ");
        module("module licence", "minutes: 10", "minutes: 10\nlicence: ");
        module("amount of an example", "minutes: 10", "minutes: 10\nexample-amounts:\n  - ");
        module("source", "minutes: 10", "minutes: 10\nsources:\n  - read: 2026-11-21\n    url: ");
        module("key of a module", "minutes: 10", "minutes: 10\n? ");
    }

    private void module(String place, String old, String key) {
        values(
                place,
                key,
                with -> CourseFixture.FRONT_MATTER.replace(old, with) + "## Read {#read}\n\nWords.",
                MODULE_FILE);
    }

    /** Plain, so that it is YAML, and in quotes, so that it is a value whatever it holds. */
    private void values(String place, String key, UnaryOperator<String> file, String name) {
        place(place + ", plain", CourseFixture.with(name, file.apply(key + text)));
        place(place + ", in quotes", CourseFixture.with(name, file.apply(key + yaml(text))));
    }

    private void inShared() {
        String value = yaml(line);
        shared("fact", "facts.yml", "evil: {value: " + value + ", unit: a, nation: wales, source: \"https://a.b/\"");
        shared("unit", "facts.yml", "evil: {value: a, unit: " + value + ", nation: wales, source: \"https://a.b/\"");
        shared("source of a fact", "facts.yml", "evil: {value: a, unit: b, nation: wales, source: " + value);
        shared("helpline", "helplines.yml", "evil: {name: " + value + ", number: \"1 1\", hours: a, nation: wales");
        shared("hours", "helplines.yml", "evil: {name: a, number: \"1 1\", hours: " + value + ", nation: wales");
        shared("number", "helplines.yml", "evil: {name: a, number: " + value + ", hours: b, nation: wales");
        shared("id of a helpline", "helplines.yml", value + ": {name: a, number: \"1 1\", hours: b, nation: wales");
        place("glossary meaning", using("glossary.yml", "evil: {term: placement, meaning: " + value + "}"));
        place("glossary term", using("glossary.yml", "evil: {term: placement, also: [" + value + "], meaning: a}"));
        place("glossary id", using("glossary.yml", value + ": {term: placement, meaning: a}"));
        place("contributor", using("contributors.yml", "kinship: {name: " + value + ", credit: " + value + "}"));
        place("contributor's site", using("contributors.yml", "kinship: {name: a, credit: b, url: " + value + "}"));
        place("raw shared file", using("facts.yml", text));
    }

    private void shared(String place, String file, String entry) {
        place(place, using(file, entry + DATES));
    }

    private static CourseFixture using(String file, String content) {
        return CourseFixture.withMarkdown("## Read {#read}\n\nA placement of {{evil}}.\n\n> [!HELP]\n> evil")
                .and(file, content);
    }

    private void inTranslation() {
        String course = "---\ntitle: " + yaml(line) + "\naudience: " + yaml(line) + "\noutcomes:\n  know: " + yaml(line)
                + "\n---\n" + text;
        String module = "---\ntitle: " + yaml(line) + "\n---\n\n" + line + "\n\n## " + line + " {#read}\n\n" + text;
        place(
                "translation",
                CourseFixture.with("preparatory/small/course.cy.md", course)
                        .and("preparatory/small/first.cy.md", module));
    }

    private String indented(String by) {
        return text.replace("\n", "\n" + by);
    }

    private String quoted() {
        return "> " + text.replace("\n", "\n> ");
    }

    private void page(String place, String markdown) {
        page(place, CourseFixture.withMarkdown("## Read {#read}\n\n" + markdown));
    }

    private void kind(String place, String markdown) {
        page(place, CourseFixture.withMarkdown(markdown));
    }

    private void page(String place, CourseFixture course) {
        place(place, course.and("preparatory/small/images/house.png", HostileFilesTests.PNG));
    }

    private void place(String place, CourseFixture course) {
        if (places.put(place, course) != null) {
            throw new IllegalStateException(place + " is there twice");
        }
    }

    /** A value in quotes; what YAML can't hold is written as YAML's own escape. */
    static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\U%08X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
