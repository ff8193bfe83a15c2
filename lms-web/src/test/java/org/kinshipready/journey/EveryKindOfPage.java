package org.kinshipready.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * One page of each kind, in the order in which somebody meets them: a later one finds what the earlier ones did.
 *
 * <p>Nothing here goes by words, so that it is the same in every language.
 */
final class EveryKindOfPage {

    static final String COURSE = "/preparatory/every-kind";
    static final String MODULE = COURSE + "/kinds";
    private static final String NOTED = COURSE + "/noted";
    private static final String CERTIFICATE = "/my-learning/certificates/every-kind";
    private static final int TOO_LONG = 10_001;

    /** Whose page it is; a learner has begun an older version of the course. */
    enum Who {
        READER,
        NEWCOMER,
        LEARNER,
        MANAGER
    }

    /** A kind of page, and how one comes to it. */
    record Kind(String name, Who who, Consumer<Page> way) {

        @Override
        public String toString() {
            return name;
        }
    }

    private EveryKindOfPage() {}

    /** Has everybody begun the course in its first version, and a manager withdraw another one. */
    static void prepare(PackagedApplication application, Path courses, List<Visitors> everybody) {
        for (Visitors visitors : everybody) {
            visitors.signIn();
            Page learner = visitors.page(Who.LEARNER);
            learner.navigate(MODULE + "/words");
            sends(learner);
        }
        application.stop();
        EveryKindOfStep.writeNewerVersion(courses);
        application.start();
        everybody.forEach(Visitors::signIn);
        Page manager = everybody.getFirst().page(Who.MANAGER);
        manager.navigate("/manage/ongoing/school");
        manager.locator("#reason").fill("It is being checked.");
        sends(manager);
    }

    static List<Kind> inOrder() {
        return List.of(
                reader("home", "/"),
                reader("pathway", "/preparatory"),
                reader("course", COURSE),
                reader("course-to-print", COURSE + "/print"),
                reader("module", MODULE),
                reader("exit-notice", NOTED),
                reader("module-with-a-note", NOTED, EveryKindOfPage::goesOn),
                reader("step-of-a-sensitive-module", NOTED + "/page"),
                reader("step-page", MODULE + "/words"),
                reader("step-checklist", MODULE + "/list"),
                reader("step-reflection", MODULE + "/think"),
                reader("step-scenario", MODULE + "/choose"),
                reader("step-scenario-nothing-chosen", MODULE + "/choose?choice="),
                reader("step-scenario-chosen", MODULE + "/choose?choice=answer"),
                reader("step-quiz", MODULE + "/check"),
                reader("step-quiz-left-out", MODULE + "/check?try="),
                reader("step-quiz-marked", MODULE + "/check", page -> answers(page, 0)),
                reader("help", "/help"),
                reader("glossary", "/glossary"),
                reader("worried", "/worried"),
                reader("search", "/search?in=preparatory"),
                reader("search-where", "/search"),
                reader("search-found", "/search?in=preparatory&q=words"),
                reader("search-nothing", "/search?in=preparatory&q=zzqx"),
                reader("verify", "/verify"),
                reader("verify-mistyped", "/verify?code=ABCD"),
                reader("verify-qr-code", "/verify/" + "0".repeat(27) + "#1.half-a-proof"),
                reader("verify-unknown", "/verify/" + "0".repeat(27)),
                reader("about", "/about"),
                reader("privacy", "/privacy"),
                reader("cookies", "/cookies"),
                reader("accessibility", "/accessibility"),
                reader("safety", "/safety"),
                reader("sign-in", "/sign-in"),
                reader("sign-in-refused", "/sign-in", EveryKindOfPage::sends),
                reader("not-found", "/nowhere"),
                reader("gone", "/ongoing/school"),
                of(Who.NEWCOMER, "my-learning-empty", "/my-learning"),
                of(Who.NEWCOMER, "course-not-started", COURSE),
                of(Who.NEWCOMER, "forbidden", "/manage"),
                learner("course-newer-version", COURSE),
                learner("changes", "/my-learning/changes/every-kind"),
                learner("step-not-in-your-version", NOTED + "/later"),
                learner("course-stayed", "/my-learning/changes/every-kind", page -> presses(page, "stay")),
                learner("course-in-progress", "/my-learning/changes/every-kind", page -> presses(page, "move")),
                learner("module-in-progress", MODULE),
                learner("module-to-leave-out", NOTED, EveryKindOfPage::goesOn),
                learner("module-left-out", NOTED, page -> {
                    page.locator("main form button").click();
                    page.navigate(NOTED);
                }),
                learner("step-page-finished", MODULE + "/words"),
                learner("step-checklist-kept", MODULE + "/list", page -> {
                    page.locator("[name=done]").first().check();
                    presses(page, "save");
                }),
                learner("step-reflection-too-long", MODULE + "/think", page -> {
                    page.locator("textarea").fill("x".repeat(TOO_LONG));
                    presses(page, "save");
                }),
                learner("step-reflection-kept", MODULE + "/think", page -> {
                    page.locator("textarea").fill("Tea helped.");
                    presses(page, "save");
                }),
                learner("step-scenario-refused", MODULE + "/choose", EveryKindOfPage::sends),
                learner("step-scenario-better", MODULE + "/choose", page -> {
                    page.locator("#choice-answer").check();
                    sends(page);
                }),
                learner("step-scenario-best", MODULE + "/choose", page -> {
                    page.locator("#choice-ring").check();
                    sends(page);
                }),
                learner("step-quiz-refused", MODULE + "/check", EveryKindOfPage::sends),
                learner("step-quiz-not-enough", MODULE + "/check", page -> answers(page, 0)),
                learner("step-quiz-passed", MODULE + "/check?again", page -> answers(page, 1)),
                learner("my-learning", "/my-learning"),
                learner("certificate", MODULE + "/list", page -> {
                    sends(page);
                    page.navigate(MODULE + "/think");
                    sends(page);
                    page.navigate(NOTED);
                    page.navigate(CERTIFICATE);
                }),
                learner("course-completed", COURSE),
                learner("my-learning-completed", "/my-learning"),
                learner("name", "/my-learning/name?course=every-kind"),
                learner("name-refused", "/my-learning/name?course=every-kind", page -> {
                    page.locator("#name").fill("");
                    sends(page);
                }),
                learner("certificate-with-an-earlier-name", "/my-learning/name?course=every-kind", page -> {
                    page.locator("#name").fill("Siân Wiśniewska-Featherstonehaugh-Cholmondeley");
                    sends(page);
                }),
                learner("certificate-checked", CERTIFICATE, EveryKindOfPage::checks),
                learner("certificate-in-two-languages", CERTIFICATE, page -> presses(page, "welsh")),
                learner("certificate-replaced", CERTIFICATE, page -> {
                    String pdf = page.locator("a[href$='.pdf']").last().getAttribute("href");
                    page.navigate(pdf.replace("/certificates/", "/verify/").replace(".pdf", ""));
                }),
                learner("certificate-switched-off", CERTIFICATE, page -> {
                    page.locator("#shown-nothing").check();
                    presses(page, "show");
                }),
                learner("renew", "/my-learning/renew/every-kind"),
                learner("course-begun-again", "/my-learning/renew/every-kind", EveryKindOfPage::sends),
                learner("my-learning-begun-again", "/my-learning"),
                of(Who.MANAGER, "manage", "/manage"),
                of(Who.MANAGER, "manage-certificates", "/manage/certificates"),
                of(Who.MANAGER, "manage-certificate-not-found", "/manage/certificates?q=nothing"),
                of(Who.MANAGER, "manage-certificate", firstCertificate()),
                of(Who.MANAGER, "withdraw-certificate", firstCertificate(), EveryKindOfPage::asksToWithdraw),
                of(Who.MANAGER, "withdraw-certificate-refused", firstCertificate(), page -> {
                    asksToWithdraw(page);
                    sends(page);
                }),
                of(Who.MANAGER, "home-of-staff", "/"),
                of(Who.MANAGER, "audit", "/manage/audit"),
                of(Who.MANAGER, "reports", "/reports"),
                of(Who.MANAGER, "report-of-a-course", "/reports" + COURSE),
                of(Who.MANAGER, "drafts", "/drafts"),
                of(Who.MANAGER, "withdraw", "/manage" + COURSE),
                of(Who.MANAGER, "withdraw-refused", "/manage" + COURSE, EveryKindOfPage::sends));
    }

    private static void checks(Page page) {
        page.locator(".check-address a").click();
    }

    /** Replaced ones have no button; the one that counts has. */
    private static void asksToWithdraw(Page page) {
        Locator current = page.locator("main p a:not(.govuk-button)");
        if (current.count() > 0) {
            current.click();
        }
        page.locator("main a.govuk-button").click();
    }

    /** Past the page that tells of the exit button, which is shown once. */
    private static void goesOn(Page page) {
        page.locator("main a.govuk-button").click();
    }

    private static Kind reader(String name, String path) {
        return of(Who.READER, name, path);
    }

    private static Kind reader(String name, String path, Consumer<Page> then) {
        return of(Who.READER, name, path, then);
    }

    private static Kind learner(String name, String path) {
        return of(Who.LEARNER, name, path);
    }

    private static Kind learner(String name, String path, Consumer<Page> then) {
        return of(Who.LEARNER, name, path, then);
    }

    private static Kind of(Who who, String name, String path) {
        return of(who, name, path, page -> {});
    }

    private static Kind of(Who who, String name, String path, Consumer<Page> then) {
        return new Kind(name, who, page -> {
            page.navigate(path);
            then.accept(page);
        });
    }

    /** Presses the page's main button. */
    static void sends(Page page) {
        page.locator("main form button").first().click();
    }

    private static void presses(Page page, String button) {
        page.locator("main button[value=" + button + "]").click();
    }

    /** Chooses the option with this number everywhere, and sends it. */
    private static String firstCertificate() {
        return "/manage/certificates?q=P-%s-000001".formatted(Year.now(ZoneId.of("Europe/London")));
    }

    private static void answers(Page page, int option) {
        for (Locator question : page.locator("main fieldset").all()) {
            question.locator("input").nth(option).check();
        }
        if (option == 1) {
            page.locator("[type=checkbox]").first().check();
        }
        sends(page);
    }
}
