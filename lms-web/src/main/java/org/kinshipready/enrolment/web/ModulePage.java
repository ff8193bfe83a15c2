package org.kinshipready.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.site.Layout;
import org.kinshipready.site.SensitivePage;

/**
 * A module: what it is about and its steps.
 *
 * @param credit who wrote it
 * @param skippable whether the reader may skip it
 * @param skipped whether they did
 * @param start where reading starts or continues
 * @param begun whether the reader has finished a step of it
 * @param previous the module before, or null
 * @param following the module after, or null
 */
public record ModulePage(
        Course course,
        CourseModule module,
        String credit,
        List<Line> steps,
        boolean known,
        boolean skippable,
        boolean skipped,
        String start,
        boolean begun,
        @Nullable Link previous,
        @Nullable Link following)
        implements SensitivePage {

    /**
     * A step in the list.
     *
     * @param language of its title
     * @param kind the key of the word for what the reader does there
     */
    public record Line(
            String address, String title, String language, String kind, boolean optional, boolean finished) {}

    @Override
    public boolean sensitive() {
        return module.sensitive();
    }

    @Override
    public String insteadOfThis() {
        return course.address();
    }

    /** The title for the browser's tab and history. It never gives away what a sensitive module is about. */
    public String pageTitle(Layout layout) {
        return sensitive()
                ? layout.text(
                        "enrolment.module.neutral-title",
                        course.modules().indexOf(module) + 1,
                        course.modules().size())
                : module.title() + " - " + course.title();
    }

    /** A link to another module. */
    public record Link(String address, String title, String language) {}
}
