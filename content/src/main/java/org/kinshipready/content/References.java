package org.kinshipready.content;

/** What the text of one course can refer to, and the language it is in. */
record References(SharedContent shared, Glossary glossary, Links links, Pictures pictures, String language) {

    /** For text in another language, where the terms would be different words. */
    References in(String other) {
        return new References(shared, Glossary.none(), links, pictures, other);
    }
}
