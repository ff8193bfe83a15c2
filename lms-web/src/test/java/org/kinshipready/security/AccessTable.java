package org.kinshipready.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What everybody gets of every route: the files in {@code access}, read.
 *
 * @param visitors the names of its columns
 */
record AccessTable(List<String> visitors, List<Line> lines) {

    private static final String COLUMNS = "route";
    private static final String PROVIDER = "provider";

    /**
     * One line.
     *
     * @param route method and pattern, without the expressions in it
     * @param address what is asked for, with places such as {@code [own]}
     * @param outcomes one word for each visitor; none where the route is there with an identity provider only
     */
    record Line(String route, String address, List<String> outcomes) {

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        boolean unsafe() {
            return !method().equals("GET");
        }

        boolean onlyWithProvider() {
            return outcomes.isEmpty();
        }

        @Override
        public String toString() {
            return route + " (" + address + ")";
        }
    }

    /** The files of all features; each begins with the same line of visitors. */
    static AccessTable read() {
        List<List<String>> rows = files().flatMap(AccessTable::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(" +", -1)))
                .toList();
        List<List<String>> columns = rows.stream()
                .filter(row -> row.getFirst().equals(COLUMNS))
                .distinct()
                .toList();
        if (columns.size() != 1) {
            throw new AssertionError("The files in access name different visitors: " + columns);
        }
        List<String> visitors = columns.getFirst().subList(2, columns.getFirst().size());
        return new AccessTable(
                visitors,
                rows.stream()
                        .filter(row -> !row.getFirst().equals(COLUMNS))
                        .map(row -> line(row, visitors.size()))
                        .toList());
    }

    private static Stream<Resource> files() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/access/*.txt"))
                    .sorted(Comparator.comparing(Resource::getFilename));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(List<String> row, int visitors) {
        String route = row.get(0) + " " + row.get(1);
        if (row.size() == 3 && row.get(2).equals(PROVIDER)) {
            return new Line(route, "", List.of());
        }
        if (row.size() != visitors + 3) {
            throw new AssertionError("access/*.txt: " + route + " needs an address and " + visitors
                    + " outcomes, one for each visitor, but has " + (row.size() - 3));
        }
        return new Line(route, row.get(2), row.subList(3, row.size()));
    }

    Stream<String> routes() {
        return lines.stream().map(Line::route).distinct();
    }
}
