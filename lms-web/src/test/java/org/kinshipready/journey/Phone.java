package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kinshipready.content.Course;
import org.kinshipready.content.StepId;

/** A phone whose signal comes and goes, and what the site took from it. */
final class Phone implements AutoCloseable {

    private final BrowserContext context;
    private final String site;
    private final Course course;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private Page page;

    Phone(BrowserContext context, String site, Course course) {
        this.context = context;
        this.site = site;
        this.course = course;
        this.page = context.newPage();
        context.onResponse(this::note);
        context.onRequestFailed(this::note);
    }

    void losesSignal() {
        Signal.isLost(context);
    }

    void findsSignal() {
        Signal.isFound(context);
    }

    /** As a browser does when a worker had nothing to do for a while. */
    void putsWorkersToSleep() {
        CDPSession tools = context.newCDPSession(page);
        tools.send("ServiceWorker.enable");
        tools.send("ServiceWorker.stopAllWorkers");
        tools.detach();
    }

    /** Closes the page, as a phone does when it is short of memory, and opens another. */
    void reopens() {
        Page before = page;
        page = context.newPage();
        before.close();
    }

    void opens(String path) {
        page.navigate(site + path);
    }

    void opens(StepId step) {
        opens(address(step));
    }

    String address(StepId step) {
        return course.address() + "/" + step;
    }

    void signsIn(String account) {
        opens("/sign-in");
        signsInHere(account);
    }

    void signsInHere(String account) {
        page.getByLabel("Account name").fill(account);
        page.getByLabel("Password").fill("trial");
        presses("Sign in");
        assertThat(button("Sign out")).isVisible();
    }

    /** The session ends, as after a night or a restart. */
    void sessionEnds() {
        context.clearCookies();
    }

    void writes(String text) {
        writing().fill(text);
    }

    Locator writing() {
        return page.getByLabel("You can write here, if you like");
    }

    void presses(String button) {
        button(button).click();
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** What the script says. */
    Locator status() {
        return page.locator("#keep");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Waits until so many things of this site are on the phone, and fails when that doesn't come. */
    void keeps(int things) {
        String count = "Object.keys(localStorage).filter(key => key.startsWith('kinship.')).length";
        page.waitForFunction("things => " + count + " === things", things);
    }

    int workers() {
        return (Integer) page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)");
    }

    int caches() {
        return (Integer) page.evaluate("caches.keys().then(all => all.length)");
    }

    /** Every page that is kept, one after the other. */
    String keptText() {
        return (String) page.evaluate("caches.open('kinship').then(async cache => (await Promise.all("
                + "(await cache.keys()).map(async key => (await cache.match(key)).text()))).join())");
    }

    /** What is kept under an address, or nothing. */
    String kept(String address) {
        return (String) page.evaluate(
                "async address => { const kept = await caches.match(address); return kept ? kept.text() : ''; }",
                address);
    }

    /** What was sent to a step of the course and answered, such as "204 /preparatory/...". */
    List<String> taken() {
        return taken;
    }

    /** What was sent to a step of the course and not answered. */
    List<String> lost() {
        return lost;
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(Response response) {
        if (isSave(response.request())) {
            taken.add(response.status() + " " + path(response.url()));
        }
    }

    private void note(Request request) {
        if (isSave(request)) {
            lost.add(path(request.url()));
        }
    }

    private boolean isSave(Request request) {
        return request.method().equals("POST") && request.url().startsWith(site + course.address() + "/");
    }

    private String path(String url) {
        return url.substring(site.length());
    }
}
