package org.kinshipready.people;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** All features' collections with personal data. */
@Component
public class PersonalCollections {

    private final SortedSet<String> all = new TreeSet<>();

    PersonalCollections(List<PersonalData> features) {
        features.forEach(feature -> all.addAll(feature.collections()));
    }

    /** Their names, in alphabetical order. */
    public SortedSet<String> all() {
        return Collections.unmodifiableSortedSet(all);
    }
}
