package org.kinshipready.content;

import java.util.List;

/**
 * One question of a quiz. It is answered right when exactly the right options are chosen.
 *
 * @param text the question itself, without markup
 * @param many whether more than one option may be chosen
 * @param introHtml the text between the question and its options; may be empty
 */
public record Question(String id, String text, boolean many, String introHtml, List<Option> options) {

    /**
     * One possible answer.
     *
     * @param html one line, without paragraphs
     * @param feedbackHtml what a learner who chose it is told; may be empty
     */
    public record Option(String html, boolean right, String feedbackHtml) {}
}
