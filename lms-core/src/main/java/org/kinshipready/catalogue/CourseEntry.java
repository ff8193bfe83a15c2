package org.kinshipready.catalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Pathway;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Marks an id as taken, for ever, by a course of this pathway.
 *
 * @param withdrawn why it isn't offered to new starters, or null if it is
 * @param earlier withdrawals that were taken back
 */
@Document("courses")
record CourseEntry(@Id String id, Pathway pathway, @Nullable Withdrawal withdrawn, List<Withdrawal.Ended> earlier) {

    // Documents stored by earlier releases don't have the newer fields.
    CourseEntry {
        earlier = Objects.requireNonNullElse(earlier, List.of());
    }
}
