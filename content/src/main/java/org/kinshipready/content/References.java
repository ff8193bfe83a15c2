package org.kinshipready.content;

/** What the text of one course can refer to, and the language it is in. */
record References(SharedContent shared, Glossary glossary, Links links, Pictures pictures, String language) {

    /** For text in another language, in which the terms would be other words. */
    References in(String other) {
        return new References(shared, Glossary.none(), links, pictures, other);
    }
}
