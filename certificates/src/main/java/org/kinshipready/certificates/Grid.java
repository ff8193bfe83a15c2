package org.kinshipready.certificates;

/**
 * The heights at which the parts of a certificate begin, from the bottom of the page: two languages need more room for
 * the facts about the certificate itself.
 *
 * @param title the top of the title
 * @param band the top of the band that says that it is a trial, or of the ornament in its place
 * @param learning the top of the holder's name and what follows it
 * @param rule the line that separates the learning from the facts about the certificate
 * @param check the top of the part about checking it
 * @param note the top of the part about what it doesn't say
 */
record Grid(float title, float band, float learning, float rule, float check, float note) {

    static final Grid OF_ONE = new Grid(544, 490, 442, 188, 133, 84);
    static final Grid OF_TWO = new Grid(549, 497, 450, 218, 143, 88);

    private static final float BAND_HEIGHT = 40;

    float bandBottom() {
        return band - BAND_HEIGHT;
    }
}
