package org.kinshipready.content.markdown;

/** The words in boxes that don't come from an author, in the language of the text around them. */
public record Labels(String note, String important, String help, String england, String wales) {

    private static final Labels ENGLISH = new Labels("Note", "Important", "Talk to someone", "England", "Wales");
    private static final Labels WELSH = new Labels("Nodyn", "Pwysig", "Siaradwch â rhywun", "Lloegr", "Cymru");
    private static final Labels URDU = new Labels("نوٹ", "اہم", "کسی سے بات کریں", "انگلینڈ", "ویلز");

    /** The words in a language; English if nobody has translated them yet. */
    public static Labels in(String language) {
        return switch (language) {
            case "cy" -> WELSH;
            case "ur" -> URDU;
            default -> ENGLISH;
        };
    }
}
