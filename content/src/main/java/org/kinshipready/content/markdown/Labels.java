package org.kinshipready.content.markdown;

/** The words that boxes begin with, in the language of the text around them. */
public record Labels(String note, String important, String help) {

    private static final Labels ENGLISH = new Labels("Note", "Important", "Talk to someone");
    private static final Labels WELSH = new Labels("Nodyn", "Pwysig", "Siaradwch â rhywun");

    /** English where nobody has translated them yet. */
    public static Labels in(String language) {
        return language.equals("cy") ? WELSH : ENGLISH;
    }
}
