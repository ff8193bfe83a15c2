package org.kinshipready.people;

import java.text.Normalizer;

/** A name as its holder wants it on a certificate: 1 to 100 characters, in any script. */
public record PersonName(String value) {

    /** The longest name, in characters as a person counts them (code points). */
    public static final int MAX_LENGTH = 100;

    /**
     * Takes a name as typed: drops the spaces around it, and puts letters and their accents together (NFC).
     *
     * @throws BadName if it has no letter or digit, is too long or holds a character that can't be part of a name
     */
    public static PersonName of(String typed) {
        String name = withoutSpacesAround(Normalizer.normalize(typed, Normalizer.Form.NFC));
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new BadName(Fault.EMPTY, "");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw new BadName(Fault.TOO_LONG, Integer.toString(MAX_LENGTH));
        }
        if (name.codePoints().anyMatch(PersonName::unprintable)) {
            throw new BadName(Fault.NOT_A_NAME, "");
        }
        return new PersonName(name);
    }

    /** Unlike {@link String#strip}, this also removes no-break spaces: a name made only of those would be invisible. */
    private static String withoutSpacesAround(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            // Joiners shape letters in Persian, Bengali and other scripts; other format characters hide or reorder
            // text.
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }

    /** Why a name can't be used. */
    public enum Fault {
        EMPTY,
        /** Its value is how many characters there may be. */
        TOO_LONG,
        /** It holds something invisible that can't be part of a name. */
        NOT_A_NAME,
        /** Its value is the character that no font here has. */
        NO_FONT
    }

    /** Thrown when a name can't be used; pages say so in their reader's language. */
    public static final class BadName extends RuntimeException {

        private final Fault fault;
        private final String value;

        /** @param value the detail that goes with the fault, or empty */
        public BadName(Fault fault, String value) {
            super(fault + " " + value);
            this.fault = fault;
            this.value = value;
        }

        public Fault fault() {
            return fault;
        }

        public String value() {
            return value;
        }
    }
}
