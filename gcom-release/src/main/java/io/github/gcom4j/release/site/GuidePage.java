package io.github.gcom4j.release.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A guide: its HTML, and what its contents and the search need to know of it. */
record GuidePage(Path source, String html, List<Section> sections) {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    /** What stands between two headings; the anchors are those that the repository's own pages give them. */
    record Section(String title, int level, String anchor, String text) {}

    /**
     * Reads a page.
     *
     * @param source the file, relative to the root
     * @throws IllegalStateException if it has no heading, or a link leads nowhere
     */
    static GuidePage read(Path root, Path source, Links links) throws IOException {
        Node document = PARSER.parse(Files.readString(root.resolve(source)));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(links.from(source, link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(links.from(source, image.getDestination()));
            }
        });
        IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();
        List<Section> sections = sections(document, anchors);
        if (sections.isEmpty()) {
            throw new IllegalStateException(source + " has no heading");
        }
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading) {
                        attributes.put("id", anchors.getOrDefault(node, ""));
                    }
                })
                .build();
        return new GuidePage(source, renderer.render(document), sections);
    }

    private static List<Section> sections(Node document, IdentityHashMap<Node, String> anchors) {
        IdGenerator ids = IdGenerator.builder().build();
        List<Section> sections = new ArrayList<>();
        Node block = document.getFirstChild();
        while (block != null) {
            StringBuilder text = new StringBuilder();
            Node heading = block;
            block = block.getNext();
            if (!(heading instanceof Heading named)) {
                continue;
            }
            while (block != null && !(block instanceof Heading)) {
                text.append(TEXT.render(block)).append('\n');
                block = block.getNext();
            }
            String title = TEXT.render(named).strip();
            String anchor = ids.generateId(title);
            anchors.put(named, anchor);
            sections.add(
                    new Section(title, named.getLevel(), anchor, text.toString().strip()));
        }
        return sections;
    }

    String title() {
        return sections.get(0).title();
    }

    Path file() {
        return Links.file(source);
    }
}
