package org.kinshipready.people;

import java.text.Normalizer;

/** A name as its holder wants it on a certificate: 1 to 100 characters, in any script. */
public record PersonName(String value) {

    /** The longest name, in characters as a person counts them (code points). */
    public static final int MAX_LENGTH = 100;

    /**
     * Takes a name as typed: spaces around it are dropped, letters and their accents put together (NFC).
     *
     * @throws BadName if it is empty, too long or holds a character that can't be part of a name
     */
    public static PersonName of(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw new BadName("Enter your name as you want it on your certificates");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw new BadName("Your name must be " + MAX_LENGTH + " characters or fewer");
        }
        if (name.codePoints().anyMatch(PersonName::unprintable)) {
            throw new BadName("Your name has a character in it that can't be printed. Type it again by hand");
        }
        return new PersonName(name);
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

    /** Thrown when a name can't be used; the message tells its owner why and what to do. */
    public static final class BadName extends RuntimeException {
        public BadName(String message) {
            super(message);
        }
    }
}
