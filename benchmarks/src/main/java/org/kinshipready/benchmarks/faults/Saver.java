package org.kinshipready.benchmarks.faults;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kinshipready.benchmarks.Learner;

/** A learner who saves on and on, a name and pages that are finished, and knows what was acknowledged. */
final class Saver {

    static final int COUNT = 8;

    private static final String NAME_PAGE = "/my-learning/name";
    private static final Pattern NAME = Pattern.compile("<input[^>]* id=\"name\"[^>]* value=\"([^\"]*)\"");
    private static final List<String> COURSES = List.of("/ongoing/school", "/preparatory/support-plan");

    private final Learner learner;
    private final Deque<String> unfinished = new ArrayDeque<>();
    private final Set<String> finished = new LinkedHashSet<>();
    private String name = "";
    private String unanswered = "";
    private int names;
    private volatile int acknowledged;
    private volatile int refused;

    Saver(String address, int number) {
        this.learner = new Learner(address, "carer" + number);
    }

    void begin() throws IOException, InterruptedException {
        learner.signIn();
        for (String course : COURSES) {
            for (String module : linksUnder(course)) {
                unfinished.addAll(linksUnder(module));
            }
        }
    }

    private Set<String> linksUnder(String path) throws IOException, InterruptedException {
        Set<String> links = new LinkedHashSet<>();
        Matcher link = Pattern.compile("href=\"(" + path + "/[a-z0-9-]+)\"")
                .matcher(learner.get(path).body());
        while (link.find()) {
            links.add(link.group(1));
        }
        return links;
    }

    int acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused;
    }

    /** Saves once. @return false where it was refused */
    boolean save() throws IOException, InterruptedException {
        return names % 3 == 2 && !unfinished.isEmpty() ? finishes() : changesName();
    }

    private boolean finishes() throws IOException, InterruptedException {
        OptionalInt status = learner.press(unfinished.element(), "finished this page", Map.of());
        if (status.isEmpty()) {
            unfinished.remove(); // A quiz, or one that is finished.
            return changesName();
        }
        if (status.getAsInt() != 302) {
            refused++;
            return false;
        }
        finished.add(unfinished.remove());
        acknowledged++;
        return changesName();
    }

    private boolean changesName() throws IOException, InterruptedException {
        unanswered = "Mary " + letters(names++);
        OptionalInt status = learner.press(NAME_PAGE, "id=\"name\"", Map.of("name", unanswered));
        if (status.isEmpty() || status.getAsInt() != 302) {
            unanswered = "";
            refused++;
            return false;
        }
        name = unanswered;
        unanswered = "";
        acknowledged++;
        return true;
    }

    /** A name for a number, without digits. */
    private static String letters(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number; name.length() < 6; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }

    /** How much of what was acknowledged isn't shown. What was sent and not answered may be there or not. */
    int lost() throws IOException, InterruptedException {
        Matcher found = NAME.matcher(learner.get(NAME_PAGE).body());
        String shown = found.find() ? found.group(1) : "";
        int lost = 0;
        if (!name.isEmpty() && !shown.equals(name) && !shown.equals(unanswered)) {
            System.out.printf("%s was saved, and '%s' is shown%n", name, shown);
            lost++;
        }
        name = shown;
        String module = "";
        String page = "";
        for (String step : finished) {
            String of = step.substring(0, step.lastIndexOf('/'));
            if (!of.equals(module)) {
                module = of;
                page = learner.get(module).body();
            }
            if (!isFinished(page, step)) {
                System.out.printf("%s was finished, and isn't%n", step);
                lost++;
            }
        }
        return lost;
    }

    private static boolean isFinished(String page, String step) {
        int at = page.indexOf("href=\"" + step + "\"");
        return at >= 0
                && page.substring(at, Math.max(at, page.indexOf("</li>", at))).contains("Finished");
    }
}
