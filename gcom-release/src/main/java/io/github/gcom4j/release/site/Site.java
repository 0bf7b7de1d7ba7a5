package io.github.gcom4j.release.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documentation as a folder of files that needs no server: {@code ./mvnw -Psite}. The guides are those of the repository; a link
 * that leads nowhere stops it.
 */
public final class Site {
    private static final String SPEC = "spec/target/classes/META-INF/io.github.gcom4j/gcom-whole.json";
    private static final String PAGES_OF_THE_FAKE =
            "gcom-testkit/src/main/resources/io/github/gcom4j/testkit/standalone/";

    private final Path root;
    private final String repository;

    /**
     * Makes a site.
     *
     * @param root the folder of the project, in which the modules are built
     * @param repository the web address of the repository, where links to its other files lead
     */
    Site(Path root, String repository) {
        this.root = root;
        this.repository = repository;
    }

    /**
     * Writes the guides, the reference and the Javadoc.
     *
     * @param arguments the folder of the project, that of the site, that of the element lists of libraries, and the web address of the
     *     repository
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        new Site(root, arguments[3]).write(target);
        new ApiDocs(root, Path.of(arguments[2])).write(target.resolve("java"));
    }

    /** Writes all but the Javadoc. */
    void write(Path target) throws IOException {
        List<Path> sources = SiteContents.pages(root);
        Links links = new Links(root, new LinkedHashSet<>(sources), repository);
        List<GuidePage> pages = new ArrayList<>();
        for (Path source : sources) {
            pages.add(GuidePage.read(root, source, links));
        }
        for (GuidePage page : pages) {
            write(target.resolve(page.file()), new Template(page, pages).fill(resource("page.html")));
        }
        copyAssets(target);
        write(target.resolve("sections.js"), "const SECTIONS = " + index(pages) + ";\n");
        for (String file : List.of("site.css", "search.js", "reference.js", "reference.html")) {
            write(target.resolve(file), resource(file));
        }
        for (String file : List.of("pages.css", "operations.js")) {
            write(target.resolve(file), Files.readString(root.resolve(PAGES_OF_THE_FAKE + file)));
        }
        write(target.resolve("spec.js"), "const SPEC = " + Files.readString(root.resolve(SPEC)) + ";\n");
        write(target.resolve("lunr.js"), webjar("lunr", "lunr.min.js"));
        write(target.resolve("swagger-ui.css"), webjar("swagger-ui", "swagger-ui.css"));
        write(target.resolve("swagger-ui.js"), webjar("swagger-ui", "swagger-ui-bundle.js"));
    }

    /** What can be found. */
    record Found(
            @JsonProperty String page,
            @JsonProperty String title,
            @JsonProperty String address,
            @JsonProperty String text) {}

    private static String index(List<GuidePage> pages) {
        List<Found> all = pages.stream()
                .flatMap(page -> page.sections().stream()
                        .map(section -> new Found(
                                page.title(),
                                section.title(),
                                Links.address(page.file()) + "#" + section.anchor(),
                                section.text())))
                .toList();
        return JsonMapper.shared().writeValueAsString(all);
    }

    private void copyAssets(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
            for (Path asset : files.map(root::relativize).filter(Links::isAsset).toList()) {
                write(target.resolve(asset), Files.readString(root.resolve(asset)));
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String webjar(String library, String file) throws IOException {
        Properties versions = new Properties();
        versions.load(new StringReader(resource("versions.properties")));
        return resource("/META-INF/resources/webjars/" + library + "/" + versions.getProperty(library) + "/" + file);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Site.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
