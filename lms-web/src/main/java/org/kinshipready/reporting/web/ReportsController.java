package org.kinshipready.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.kinshipready.reporting.Figures;
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

    private static final String AGAIN_AFTER_SECONDS = "5";

    private final Statistics statistics;

    ReportsController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/reports")
    ModelAndView pathways(SignedIn who, Locale locale, HttpServletResponse response) {
        return statistics
                .figures(who)
                .map(counted -> pathways(who, counted, locale))
                .orElseGet(() -> counting(response));
    }

    private ModelAndView pathways(SignedIn who, Figures counted, Locale locale) {
        List<ReportsPage.Section> sections = Stream.of(Pathway.values())
                .map(pathway -> new ReportsPage.Section(
                        pathway,
                        statistics.courses(who, pathway, counted).stream()
                                .map(summary -> row(summary, locale))
                                .toList()))
                .toList();
        return new ModelAndView("reporting/reports", "page", new ReportsPage(counted.at(), sections));
    }

    @GetMapping("/reports/{pathway:preparatory|ongoing}/{id}")
    ModelAndView course(
            SignedIn who,
            @PathVariable Pathway pathway,
            @PathVariable String id,
            Locale locale,
            HttpServletResponse response) {
        if (!statistics.shows(who, pathway, id)) {
            throw new PageNotFound();
        }
        return statistics
                .figures(who)
                .map(counted -> statistics
                        .course(who, pathway, id, counted)
                        .map(report -> new ModelAndView("reporting/course", "page", page(report, counted, locale)))
                        .orElseThrow(PageNotFound::new))
                .orElseGet(() -> counting(response));
    }

    /** The page reloads itself, with or without a script. */
    private static ModelAndView counting(HttpServletResponse response) {
        response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
        return new ModelAndView("reporting/counting");
    }

    private static ReportsPage.Row row(CourseSummary summary, Locale locale) {
        Course shown = inLanguage(summary.course(), locale);
        return new ReportsPage.Row(
                "/reports" + shown.address(), shown.title(), shown.language(), summary.learners(), summary.modules());
    }

    private static CourseReportPage page(CourseReport report, Figures counted, Locale locale) {
        Course shown = inLanguage(report.course(), locale);
        List<CourseReportPage.Row> modules = report.finished().entrySet().stream()
                .flatMap(count ->
                        shown.module(count.getKey()).map(module -> row(shown, module, count.getValue())).stream())
                .toList();
        return new CourseReportPage(counted.at(), shown, report.learners(), modules);
    }

    private static CourseReportPage.Row row(Course course, CourseModule module, Count finished) {
        return new CourseReportPage.Row(
                course.address() + "/" + module.id(), module.title(), module.language(), finished);
    }

    private static Course inLanguage(Course course, Locale locale) {
        return course.inLanguage(Language.of(locale).id());
    }
}
