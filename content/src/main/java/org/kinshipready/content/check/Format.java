package org.kinshipready.content.check;

import java.io.PrintStream;

/** How problems are printed. */
enum Format {
    /** For people. */
    TEXT {
        @Override
        void print(Report report, PrintStream out) {
            report.problems().forEach(out::println);
            report.lastLines().forEach(out::println);
        }
    },
    /** For other programs. */
    JSON {
        @Override
        void print(Report report, PrintStream out) {
            out.println(JsonReport.of(report));
        }
    },
    /** For GitHub, which shows each problem beside its line in a pull request. */
    GITHUB {
        @Override
        void print(Report report, PrintStream out) {
            report.problems().forEach(problem -> out.println(GithubReport.command(problem, report.folder())));
            report.lastLines().forEach(out::println);
        }
    };

    abstract void print(Report report, PrintStream out);

    static Format of(String name) throws WrongUseException {
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            case "github" -> GITHUB;
            default -> throw new WrongUseException("--format must be text, json or github, not \"" + name + "\".");
        };
    }
}
