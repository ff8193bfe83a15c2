package org.kinshipready.content.check;

import java.nio.file.Path;
import org.kinshipready.content.Problem;

/**
 * Writes problems as workflow commands.
 *
 * <p>Escaped as in GitHub's own toolkit, actions/toolkit, packages/core/src/command.ts.
 */
final class GithubReport {

    private GithubReport() {}

    static String command(Problem problem, CheckedFolder folder) {
        return "::%s file=%s,line=%d,col=%d,title=%s::%s"
                .formatted(
                        problem.isError() ? "error" : "warning",
                        property(path(problem, folder)),
                        problem.line(),
                        problem.column(),
                        property(problem.rule()),
                        data(problem.message()));
    }

    /**
     * Relative to the folder in which the checker was started, usually the repository's root; absolute if that isn't
     * possible.
     */
    private static String path(Problem problem, CheckedFolder folder) {
        Path here = Path.of("").toAbsolutePath();
        Path file = folder.root().resolve(problem.file());
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
    }

    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
