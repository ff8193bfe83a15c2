/** YAML as people write it by hand, in front matter and in the shared files: text, with line and column. */
@NullMarked
package org.kinshipready.content.yaml;

import org.jspecify.annotations.NullMarked;
