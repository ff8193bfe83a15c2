package org.kinshipready.content;

/** What the text of one course can refer to. */
record References(SharedContent shared, Glossary glossary, Links links, Pictures pictures) {

    /** For text in another language, in which the terms would be other words. */
    References withoutGlossary() {
        return new References(shared, Glossary.none(), links, pictures);
    }
}
