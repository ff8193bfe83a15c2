package org.kinshipready.catalogue;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.audit.Act;
import org.kinshipready.audit.ActTraces;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Finds the traces that withdrawing a course, or offering it again, left in the course's entry. */
@Component
class WithdrawalTraces implements ActTraces {

    private final MongoOperations mongo;

    WithdrawalTraces(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean has(Act act, String subject, String id) {
        return switch (act) {
            case COURSE_WITHDRAWN ->
                entry(subject).filter(entry -> withdrew(entry, id)).isPresent();
            case COURSE_OFFERED_AGAIN ->
                entry(subject)
                        .filter(entry -> entry.earlier().stream()
                                .anyMatch(ended -> ended.act().equals(id)))
                        .isPresent();
            case CERTIFICATE_WITHDRAWN, CERTIFICATE_VALID_AGAIN, OTHER -> false;
        };
    }

    private static boolean withdrew(CourseEntry entry, String id) {
        return isBy(entry.withdrawn(), id) || entry.earlier().stream().anyMatch(ended -> isBy(ended.withdrawal(), id));
    }

    private static boolean isBy(@Nullable Withdrawal withdrawal, String id) {
        return withdrawal != null && Objects.equals(withdrawal.act(), id);
    }

    private Optional<CourseEntry> entry(String subject) {
        return Optional.ofNullable(mongo.findById(subject.substring(subject.indexOf('/') + 1), CourseEntry.class));
    }
}
