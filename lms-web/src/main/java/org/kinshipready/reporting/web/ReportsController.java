package org.kinshipready.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.SignedIn;
import org.kinshipready.reporting.Count;
import org.kinshipready.reporting.CourseReport;
import org.kinshipready.reporting.CourseSummary;
import org.kinshipready.reporting.Statistics;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How many people learn, pathway by pathway and course by course. */
@Controller
class ReportsController {

    private final Statistics statistics;

    ReportsController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/reports")
    ModelAndView pathways(SignedIn who, Locale locale) {
        List<ReportsPage.Section> sections = Stream.of(Pathway.values())
                .map(pathway -> new ReportsPage.Section(
                        pathway,
                        statistics.courses(who, pathway).stream()
                                .map(summary -> row(summary, locale))
                                .toList()))
                .toList();
        return new ModelAndView("reporting/reports", "page", new ReportsPage(sections));
    }

    @GetMapping("/reports/{pathway:preparatory|ongoing}/{id}")
    ModelAndView course(SignedIn who, @PathVariable Pathway pathway, @PathVariable String id, Locale locale) {
        return statistics
                .course(who, pathway, id)
                .map(report -> new ModelAndView("reporting/course", "page", page(report, locale)))
                .orElseThrow(PageNotFound::new);
    }

    private static ReportsPage.Row row(CourseSummary summary, Locale locale) {
        Course shown = inLanguage(summary.course(), locale);
        return new ReportsPage.Row(
                "/reports" + shown.address(), shown.title(), shown.language(), summary.learners(), summary.modules());
    }

    private static CourseReportPage page(CourseReport report, Locale locale) {
        Course shown = inLanguage(report.course(), locale);
        List<CourseReportPage.Row> modules = report.finished().entrySet().stream()
                .flatMap(count ->
                        shown.module(count.getKey()).map(module -> row(shown, module, count.getValue())).stream())
                .toList();
        return new CourseReportPage(shown, report.learners(), modules);
    }

    private static CourseReportPage.Row row(Course course, CourseModule module, Count finished) {
        return new CourseReportPage.Row(
                course.address() + "/" + module.id(), module.title(), module.language(), finished);
    }

    private static Course inLanguage(Course course, Locale locale) {
        return course.inLanguage(Language.of(locale).id());
    }
}
