/** The words of a course file as the rules see them: passages, sentences, words, syllables, each with its place. */
@NullMarked
package org.kinshipready.content.check.text;

import org.jspecify.annotations.NullMarked;
