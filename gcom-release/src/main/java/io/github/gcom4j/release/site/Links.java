package io.github.gcom4j.release.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Where the links of the guides, which are written for the repository, lead on the site. */
final class Links {
    private static final String MARKDOWN = ".md";
    private static final String README = "README.md";

    private final Path root;
    private final Set<Path> pages;
    private final String repository;

    /**
     * Makes links.
     *
     * @param root the folder of the project
     * @param pages the pages of the site, relative to it
     * @param repository the web address of the repository, where all other files are shown
     */
    Links(Path root, Set<Path> pages, String repository) {
        this.root = root;
        this.pages = Set.copyOf(pages);
        this.repository = repository;
    }

    /** Returns the file of a page on the site, relative to its root. */
    static Path file(Path page) {
        String name = page.getFileName().toString();
        return page.resolveSibling(
                name.equals(README)
                        ? "index.html"
                        : name.substring(0, name.length() - MARKDOWN.length()).toLowerCase(Locale.ROOT) + ".html");
    }

    /** Returns the way from one file of the site to another. */
    static String between(Path from, Path to) {
        Path folder = from.getParent();
        return address(folder == null ? to : folder.relativize(to));
    }

    /** Returns a path as it stands in a link. */
    static String address(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * Returns where a link of a page leads.
     *
     * @throws IllegalStateException if there is nothing in the project
     */
    String from(Path page, String link) {
        if (link.startsWith("#") || link.matches("[a-z]+:.*")) {
            return link;
        }
        int fragment = link.indexOf('#');
        String path = fragment < 0 ? link : link.substring(0, fragment);
        String anchor = fragment < 0 ? "" : link.substring(fragment);
        Path target = page.resolveSibling(path).normalize();
        Path asPage = pages.contains(target) ? target : target.resolve(README);
        if (pages.contains(asPage)) {
            return between(file(page), file(asPage)) + anchor;
        }
        Path file = root.resolve(target);
        if (!Files.exists(file)) {
            throw new IllegalStateException(page + " links to " + link + ", which does not exist");
        }
        if (isAsset(target)) {
            return link;
        }
        String kind = Files.isDirectory(file) ? "tree" : "blob";
        return repository + "/" + kind + "/main/" + address(target) + anchor;
    }

    /** Whether the site has a file as it is. */
    static boolean isAsset(Path file) {
        return file.startsWith("docs") && file.toString().matches(".*\\.(svg|yaml)");
    }
}
