package org.kinshipready.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinshipready.content.yaml.Scalar;

/** Puts one course together from the files of its folder. */
final class CourseFolder {

    private static final String RULE = "modules";
    /**
     * Stands in for a missing version, so that the rest of the course can be checked. Without a version, nobody could
     * say what was published.
     */
    private static final Version NO_VERSION = new Version(0, 0, 0);

    private final CourseSource source;
    private final CourseReader.Folder folder;
    private final SharedContent shared;
    private final String path;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OutsideLink> outsideLinks = new ArrayList<>();

    CourseFolder(CourseSource source, CourseReader.Folder folder, SharedContent shared) {
        this.source = source;
        this.folder = folder;
        this.shared = shared;
        this.path = folder.pathway().id() + "/" + folder.id() + "/";
    }

    CourseReading read() {
        Course course = readCourse().orElse(null);
        return new CourseReading(course, problems, outsideLinks);
    }

    private Optional<Course> readCourse() {
        if (!Ids.isId(folder.id())) {
            courseProblem("The folder's name \"" + folder.id() + "\" can't be an id. " + Ids.FORM);
        }
        if (!source.names().contains(path + "course.md")) {
            courseProblem("There is no course.md in this folder. Add one: it says what the course is.");
            return Optional.empty();
        }
        if (bytes() > Limits.MAX_COURSE_BYTES) {
            courseLimit("This course is over 8 MB. Split it into several courses.");
            return Optional.empty();
        }
        return CourseFile.read(source, path, problems).flatMap(this::withModules);
    }

    private Optional<Course> withModules(CourseFile file) {
        if (file.modules().size() > Limits.MAX_MODULES) {
            courseLimit("This course has over 40 modules. Split it into several courses.");
            return Optional.empty();
        }
        List<ModuleFile> files = moduleFiles(file);
        FolderFiles.check(source, path, file.moduleIds(), problems);
        if (files.stream().mapToInt(module -> module.steps().size()).sum() > Limits.MAX_STEPS) {
            courseLimit("This course has over 200 steps. Split it into several courses.");
            return Optional.empty();
        }
        Version version = file.version();
        Course course = course(file, version == null ? NO_VERSION : version, files);
        return version == null ? Optional.empty() : Optional.of(course);
    }

    private List<ModuleFile> moduleFiles(CourseFile file) {
        Set<String> retired = file.retiredIds();
        Map<String, ModuleFile> files = new LinkedHashMap<>();
        Set<String> listed = new LinkedHashSet<>();
        for (Scalar id : file.modules()) {
            Optional<String> objection = objection(id.text(), listed, retired);
            objection.ifPresent(message -> file.problems().error(id, RULE, message));
            if (canBeModule(id.text()) && listed.add(id.text())) {
                ModuleFile.read(source, path, id.text(), problems).ifPresent(found -> files.put(id.text(), found));
            }
        }
        return List.copyOf(files.values());
    }

    private Optional<String> objection(String id, Set<String> listed, Set<String> retired) {
        if (!Ids.isId(id) || id.equals("course")) {
            return Optional.of("\"" + id + "\" can't be a module's id. " + Ids.FORM);
        }
        if (id.equals("print")) {
            return Optional.of("\"print\" can't be a module's id: the page that prints the course has this address.");
        }
        if (listed.contains(id)) {
            return Optional.of("The module \"" + id + "\" is listed twice. Keep it once.");
        }
        if (retired.contains(id)) {
            return Optional.of("The module id \"" + id + "\" is retired. Choose another one.");
        }
        return source.names().contains(path + id + ".md")
                ? Optional.empty()
                : Optional.of("There is no file " + id + ".md in this folder. Add it, or take it off the list.");
    }

    private boolean canBeModule(String id) {
        return Ids.isId(id)
                && !id.equals("course")
                && !id.equals("print")
                && source.names().contains(path + id + ".md");
    }

    private Course course(CourseFile file, Version version, List<ModuleFile> moduleFiles) {
        CourseSteps steps = CourseSteps.of(moduleFiles, file.moduleIds());
        Links links = new Links(folder.pathway(), folder.id(), steps, outsideLinks);
        PictureFiles files = PictureFiles.read(source, path, problems);
        Pictures pictures = new Pictures("/" + path + PictureFiles.FOLDER, version, files);
        References references = new References(shared, Glossary.of(shared), links, pictures, Course.ENGLISH);
        String contributor = Contributors.id(file.contributor(), shared, file.problems());
        ModuleReader reader = new ModuleReader(references, file, contributor);
        String about = new Prose(references, file.problems()).html(file.about());
        List<CourseModule> modules = moduleFiles.stream().map(reader::read).toList();
        Course english = new Course(
                folder.pathway(),
                folder.id(),
                version,
                file.title().isEmpty() ? folder.id() : file.title(),
                file.audience(),
                contributor,
                file.outcomes(),
                about,
                modules,
                file.passMark(),
                MustPass.ids(file),
                file.renewAfter(),
                file.licence(),
                file.changes(),
                file.retired().stream().map(Scalar::text).toList(),
                files.good(),
                Course.ENGLISH,
                Map.of());
        return CourseWords.of(english)
                .of(english, modules, new Translations(source, path, file, references, problems).read(english));
    }

    private long bytes() {
        return source.names().stream()
                .filter(name -> name.startsWith(path))
                .mapToLong(name -> source.read(name).length)
                .sum();
    }

    private void courseProblem(String message) {
        problems.add(Problem.error(path + "course.md", 1, 1, "folders", message));
    }

    private void courseLimit(String message) {
        problems.add(Problem.error(path + "course.md", 1, 1, Limits.RULE, message));
    }
}
