package org.kinshipready.feature;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The pages for staff of all features, in their order. */
@Component
public class WorkPages {

    private final List<WorkPage> all;

    WorkPages(List<FeaturePages> features) {
        this.all = features.stream()
                .flatMap(feature -> feature.work().stream())
                .sorted(Comparator.comparingInt(WorkPage::place).thenComparing(WorkPage::id))
                .toList();
    }

    /**
     * The pages that someone gets links to.
     *
     * @param hasRole whether they have the role of that name
     */
    public List<WorkPage> of(Predicate<String> hasRole) {
        return all.stream().filter(page -> page.isFor(hasRole)).toList();
    }
}
