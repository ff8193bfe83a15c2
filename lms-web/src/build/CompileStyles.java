import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilationFailedException;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the style sheet from Sass. The build runs this source file directly.
 *
 * <pre>{@code java -cp ... CompileStyles.java SOURCE.scss FOLDER-OF-GOVUK-FRONTEND TARGET.css}</pre>
 */
class CompileStyles {

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]);
        Path govukFrontend = Path.of(args[1]);
        Path target = Path.of(args[2]);
        try (var compiler = SassCompilerFactory.bundled()) {
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            compiler.setLoadPaths(List.of(govukFrontend.toFile()));
            // GOV.UK Frontend 5 is made to be used with @import, and its own warnings are not ours to fix.
            compiler.addSilenceDeprecation("import");
            compiler.setQuietDeps(true);
            compiler.setLoggingHandler(event -> System.err.println(event.getFormatted()));
            String css = compiler.compileFile(source.toFile()).getCss();
            Files.createDirectories(target.getParent());
            Files.writeString(target, mirrored(css));
        } catch (SassCompilationFailedException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** GOV.UK Frontend says "left" and "right"; a language written from right to left needs "start" and "end". */
    private static String mirrored(String css) {
        String mirrored = css;
        for (String[] side : new String[][] {{"left", "start"}, {"right", "end"}}) {
            mirrored = mirrored
                    .replaceAll("(?<=[;{])(margin|padding|border)-" + side[0] + "(?=[-:])", "$1-inline-" + side[1])
                    .replaceAll("(?<=[;{])" + side[0] + ":", "inset-inline-" + side[1] + ":")
                    .replaceAll("(?<=[;{])text-align:" + side[0] + "\\b", "text-align:" + side[1]);
        }
        return mirrored;
    }
}
