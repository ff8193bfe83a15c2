package org.kinshipready.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kinshipready.journey.HttpVisitor.Answer;
import org.kinshipready.journey.HttpVisitor.Field;

/** One of somebody's devices, with a session of its own: it sends forms as a browser does, or as our script does. */
final class Device {

    private final HttpVisitor visitor;
    private final boolean script;
    private Document page;
    private String address;
    private String form;
    private long number;

    Device(String site, String account, boolean script) {
        this.visitor = new HttpVisitor(site);
        this.script = script;
        if (visitor.signsIn(account).status() != 302) {
            throw new IllegalStateException("Can't sign in as " + account);
        }
    }

    /** What was given on a page and isn't sent yet. */
    record Given(Device by, String address, Map<String, String> headers, List<Field> fields) {

        Answer arrives() {
            return by.visitor.posts(address, headers, fields.toArray(Field[]::new));
        }

        @Override
        public String toString() {
            return fields.stream()
                    .filter(field -> !field.name().equals("_csrf"))
                    .map(field -> field.name() + "=" + field.value())
                    .toList()
                    .toString();
        }
    }

    Document opens(String path) {
        Answer answer = visitor.opens(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer.status());
        }
        page = answer.page();
        if (page.selectFirst("a[href*='told']") != null) {
            // The notice before a page that may be hard to read: it comes once, where cookies are kept.
            visitor.opens(path + (path.contains("?") ? "&" : "?") + "told");
            page = visitor.opens(path).page();
        }
        address = path.replaceFirst("\\?.*", "");
        form = field("form", UUID.randomUUID().toString());
        return page;
    }

    Document page() {
        return page;
    }

    /** Whether the page has a form to give something in. */
    boolean hasForm() {
        return page.selectFirst("form[data-kind]") != null;
    }

    private String field(String name, String otherwise) {
        Element field = page.selectFirst("form[data-kind] [name=" + name + "]");
        return field == null ? otherwise : field.val();
    }

    /**
     * Gives something on the page.
     *
     * @param waited how many hours it waits on the phone, 0 for not at all; only a script can keep it
     */
    Given gives(int waited, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        all.add(new Field(
                "_csrf",
                Objects.requireNonNull(page.selectFirst("[name=_csrf]")).val()));
        all.add(new Field("form", form));
        all.add(new Field("made-from", field("made-from", "")));
        all.add(new Field("round", field("round", "")));
        if (page.selectFirst("[name=was]") != null) {
            all.add(new Field("was", field("was", "")));
        }
        Map<String, String> headers = new HashMap<>();
        if (script) {
            number = Math.max(System.currentTimeMillis(), number + 1);
            all.add(new Field("made", Long.toString(number)));
            headers.put(
                    "Save-For",
                    Objects.requireNonNull(page.selectFirst("[data-keep]")).attr("data-keep"));
            if (waited > 0) {
                headers.put("Save-Time", Long.toString(System.currentTimeMillis() - waited * 3_600_000L));
            }
        }
        return new Given(this, address, headers, List.copyOf(all));
    }

    boolean script() {
        return script;
    }
}
