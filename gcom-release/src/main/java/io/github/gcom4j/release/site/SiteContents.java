package io.github.gcom4j.release.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages of the site, in the order in which they are read. Decisions have their own list, which is one of the pages. */
final class SiteContents {
    private static final Path DOCS = Path.of("docs");
    private static final Path DECISIONS = DOCS.resolve("decisions");

    /** Pages that stand together, under a heading. */
    record Group(String title, List<Path> pages) {
        private static Group of(String title, String... pages) {
            return new Group(title, Stream.of(pages).map(Path::of).toList());
        }
    }

    static final List<Group> GROUPS = List.of(
            Group.of("Start", "README.md", "docs/versions.md", "docs/frameworks.md"),
            Group.of("Client", "docs/guide.md", "docs/cookbook.md", "docs/requests.md", "docs/messages.md"),
            Group.of("Fake", "docs/testing.md", "docs/fake.md"),
            Group.of("Contracts", "docs/contracts.md"),
            Group.of("Performance", "docs/performance.md", "docs/performance/jdk-17.md", "docs/performance/jdk-25.md"),
            Group.of(
                    "Project",
                    "CHANGELOG.md",
                    "docs/releases.md",
                    "SECURITY.md",
                    "CONTRIBUTING.md",
                    "docs/architecture.md",
                    "docs/decisions/README.md"));

    private SiteContents() {}

    /**
     * Returns every page, those of the contents first.
     *
     * @throws IllegalStateException if a page of the folder docs stands in no group
     */
    static List<Path> pages(Path root) throws IOException {
        List<Path> named =
                GROUPS.stream().flatMap(group -> group.pages().stream()).toList();
        TreeSet<Path> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root.resolve(DOCS))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .map(root::relativize)
                    .filter(page -> !named.contains(page))
                    .forEach(found::add);
        }
        for (Path page : found) {
            if (!page.startsWith(DECISIONS)) {
                throw new IllegalStateException(page + " stands in no group of the site's contents");
            }
        }
        return Stream.concat(named.stream(), found.stream()).toList();
    }
}
