package org.kinshipready.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinshipready.benchmarks.Learner;

/** Carers of the trial mode who have signed in and finished a page of the course. */
final class Learners {

    static final int COUNT = 20;

    private Learners() {}

    /** Signs them in. Each is a header: their cookies. */
    static List<String> signIn(String address, String step) throws IOException, InterruptedException {
        List<String> cookies = new ArrayList<>();
        for (int i = 1; i <= COUNT; i++) {
            Learner learner = new Learner(address, "carer" + i);
            learner.signIn();
            int status = learner.press(step, "finished this page", Map.of())
                    .orElseThrow(() -> new IllegalStateException(step + " can't be finished"));
            if (status != 302) {
                throw new IllegalStateException(step + ": " + status);
            }
            cookies.add(learner.cookies());
        }
        return cookies;
    }
}
