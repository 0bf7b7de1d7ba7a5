package io.github.gcom4j.release.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands around a guide: the list of all pages, its own contents, and the way to the rest. */
final class Template {
    private static final int DEEPEST = 3;

    private final GuidePage page;
    private final Map<Path, GuidePage> pages;

    Template(GuidePage page, List<GuidePage> pages) {
        this.page = page;
        this.pages = pages.stream().collect(Collectors.toMap(GuidePage::source, each -> each));
    }

    /** Returns the page as the frame shows it, whose places are written {@code {{name}}}. */
    String fill(String frame) {
        Path file = page.file();
        String up = "../".repeat(file.getNameCount() - 1);
        return frame.replace("{{root}}", up)
                .replace("{{title}}", escaped(page.title()))
                .replace("{{pages}}", list())
                .replace("{{contents}}", contents())
                .replace("{{body}}", page.html());
    }

    private String list() {
        return SiteContents.GROUPS.stream()
                .map(group -> "<h2>" + group.title() + "</h2>\n<ul>\n"
                        + group.pages().stream().map(this::entry).collect(Collectors.joining()) + "</ul>\n")
                .collect(Collectors.joining());
    }

    private String entry(Path source) {
        GuidePage other = pages.get(source);
        if (other == null) {
            throw new IllegalStateException(source + " is not a page");
        }
        String current = other.source().equals(page.source()) ? " aria-current=\"page\"" : "";
        return "<li><a href=\"" + Links.between(page.file(), other.file()) + "\"" + current + ">"
                + escaped(other.title()) + "</a></li>\n";
    }

    private String contents() {
        return page.sections().stream()
                .filter(section -> section.level() > 1 && section.level() <= DEEPEST)
                .map(section -> "<li class=\"level-" + section.level() + "\"><a href=\"#" + section.anchor() + "\">"
                        + escaped(section.title()) + "</a></li>\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
