package org.kinshipready.catalogue.web;

import java.util.List;
import org.kinshipready.content.Pathway;

/** A pathway and its courses. */
public record PathwayPage(Pathway pathway, List<Card> courses) {

    /**
     * A course in the list.
     *
     * @param language of its title and audience
     * @param credit who wrote it, such as "Planned contributor: Kinship"
     */
    public record Card(
            String address, String title, String audience, String language, String credit, int minutes, int modules) {}
}
