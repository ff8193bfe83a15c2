package org.kinshipready.people;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The collections with personal data of all features. */
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
