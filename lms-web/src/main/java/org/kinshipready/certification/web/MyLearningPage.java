package org.kinshipready.certification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Pathway;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.enrolment.Renewal;

/** What a learner has started and completed: one section for each pathway, never mixed. */
public record MyLearningPage(String nameForCertificates, List<Section> sections) {

    /** One pathway. */
    public record Section(Pathway pathway, List<Row> rows) {

        /** Whether there is anything for a learning record. */
        public boolean completed() {
            return rows.stream()
                    .anyMatch(row -> row.certificate() != null || !row.earlier().isEmpty());
        }
    }

    /**
     * A course the learner is in.
     *
     * @param language of its title
     * @param next where to continue, or null when everything is finished
     * @param certificate where its certificate is, or null while the course isn't completed
     * @param completedAt when it was completed, or null
     * @param earlier rounds, where it has been renewed, the last first
     * @param renewal when it is due for renewal, or null
     */
    public record Row(
            String id,
            String address,
            String title,
            String language,
            Progress.State state,
            int done,
            int required,
            @Nullable String next,
            @Nullable String certificate,
            @Nullable Instant completedAt,
            List<Earlier> earlier,
            @Nullable Renewal renewal) {}

    /**
     * A round that was completed before the current one.
     *
     * @param certificate the address of its certificate
     */
    public record Earlier(Instant completedAt, String certificate) {}

    public boolean empty() {
        return sections.stream().allMatch(section -> section.rows().isEmpty());
    }
}
