package io.github.gcom4j.release.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides as a site. */
class SiteTest {
    private static final Path ROOT = Path.of("..");
    private static final String REPOSITORY = "https://example.com/gcom";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path site;

    @BeforeAll
    static void makeIt() throws IOException {
        new Site(ROOT, REPOSITORY).write(site);
    }

    @Test
    void everyLinkWithinTheSiteLeadsToAPageAndAHeading() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                if (!links.group(1).matches("[a-z]+:.*") && !leads(page, links.group(1))) {
                    dead.add(site.relativize(page) + ": " + links.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void linksToOtherFilesOfTheProjectLeadToTheRepository() throws IOException {
        assertThat(Files.readString(site.resolve("index.html")))
                .contains(
                        "href=\"" + REPOSITORY + "/tree/main/spec\"",
                        "href=\"" + REPOSITORY + "/blob/main/LICENSE\"",
                        "href=\"docs/guide.html\"");
    }

    @Test
    void aPageShowsTheListOfAllAndItsOwnContents() throws IOException {
        String guide = Files.readString(site.resolve("docs/guide.html"));

        assertThat(guide)
                .contains(
                        "<a href=\"guide.html\" aria-current=\"page\">",
                        "<a href=\"../changelog.html\">",
                        "<li class=\"level-2\"><a href=\"#retries-deadlines-rate-limit\">",
                        "<h2 id=\"retries-deadlines-rate-limit\">");
    }

    @Test
    void theSearchKnowsEverySectionOfEveryPage() throws IOException {
        String sections = Files.readString(site.resolve("sections.js"));

        for (Path page : pages()) {
            if (!page.endsWith("reference.html")) {
                Matcher headings = Pattern.compile("<h\\d id=\"([^\"]+)\"").matcher(Files.readString(page));
                while (headings.find()) {
                    assertThat(sections)
                            .contains("\"" + Links.address(site.relativize(page)) + "#" + headings.group(1) + "\"");
                }
            }
        }
    }

    @Test
    void theReferenceShowsTheWholeSpec() throws IOException {
        assertThat(Files.readString(site.resolve("spec.js")))
                .startsWith("const SPEC = {")
                .contains("\"operationId\"");
        assertThat(site.resolve("swagger-ui.js")).isNotEmptyFile();
    }

    @Test
    void aLinkThatLeadsNowhereStopsItWithThePageAndTheLink(@TempDir Path root) throws IOException {
        Path page = Path.of("README.md");
        Files.writeString(root.resolve(page), "# Hello\n\nSee [the guide](docs/guide.md).\n");
        Links links = new Links(root, Set.of(page), REPOSITORY);

        assertThatThrownBy(() -> GuidePage.read(root, page, links))
                .hasMessage("README.md links to docs/guide.md, which does not exist");
    }

    @Test
    void aPageThatStandsInNoGroupStopsIt(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("docs/new.md"), "# New\n");

        assertThatThrownBy(() -> SiteContents.pages(root))
                .hasMessage(Path.of("docs", "new.md") + " stands in no group of the site's contents");
    }

    private static boolean leads(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (target.startsWith(site.resolve("java"))) {
            return true;
        }
        if (!Files.isRegularFile(target)) {
            return false;
        }
        return parts.length == 1 || Files.readString(target).contains("id=\"" + parts[1] + "\"");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
