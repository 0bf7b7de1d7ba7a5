package io.github.gcom4j.testkit.readme;

import static io.github.gcom4j.testkit.readme.ProjectFiles.ROOT;
import static io.github.gcom4j.testkit.readme.ProjectFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A name stands for one thing: no two types that are written by hand are called alike. */
class TypeNamesTest {
    private static final Pattern DECLARED = Pattern.compile(
            "^ *(?:(?:public|private|protected|static|final|abstract|sealed|non-sealed) )*"
                    + "(?:class|record|interface|@interface|enum) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Nested where it belongs, and said with the name of what it builds. */
    private static final Set<String> EVERYWHERE = Set.of("Builder");

    @Test
    void eachTypeNameStandsOnceInMainCode() {
        Map<String, Set<Path>> files = new TreeMap<>();
        ProjectFiles.sources("src/main/java").flatMap(ProjectFiles::javaFiles).forEach(file -> DECLARED.matcher(
                        COMMENT.matcher(text(file)).replaceAll(""))
                .results()
                .forEach(type -> files.computeIfAbsent(type.group(1), name -> new TreeSet<>())
                        .add(ROOT.relativize(file))));
        files.keySet().removeAll(EVERYWHERE);

        assertThat(files)
                .isNotEmpty()
                .allSatisfy((name, places) -> assertThat(places).as(name).hasSize(1));
    }
}
