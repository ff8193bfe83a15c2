package org.kinshipready.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ids of all steps of a course, by module. If a listed module couldn't be read, its step ids aren't known. */
record CourseSteps(Map<String, Set<String>> read, Set<String> listed) {

    static CourseSteps of(List<ModuleFile> files, Set<String> listed) {
        return new CourseSteps(files.stream().collect(Collectors.toMap(ModuleFile::id, ModuleFile::stepIds)), listed);
    }

    /**
     * Why a link can't lead there, if it can't. A module that couldn't be read has already reported its own problems.
     */
    Optional<String> objection(String module, @Nullable String step) {
        Set<String> known = read.get(module);
        if (known == null) {
            return listed.contains(module)
                    ? Optional.empty()
                    : Optional.of("This course has no module \"" + module + "\". Check the file's name.");
        }
        return step == null || known.contains(step)
                ? Optional.empty()
                : Optional.of("The module \"" + module + "\" has no step \"" + step + "\". Check the id.");
    }
}
