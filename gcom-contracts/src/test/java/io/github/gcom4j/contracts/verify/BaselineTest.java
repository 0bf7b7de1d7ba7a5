package io.github.gcom4j.contracts.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BaselineTest {
    private static final Path RELEASES = Path.of("..", "spec", "baseline");

    @Test
    void theSpecBreaksNothingTheLastReleasePromised() throws IOException {
        assertThat(new Baseline(Spec.parse(Files.readString(lastRelease()))).breaks(Spec.shipped()))
                .as(
                        "changes of the spec that break clients of the release %s; undo them, or accept them as"
                                + " docs/contracts.md says: raise the version, name the break in CHANGELOG.md, add a baseline",
                        lastRelease().getFileName())
                .isEmpty();
    }

    @Test
    void aRemovedPropertyIsABreakThoughOpenApiDiffDoesNotThinkSo() {
        ObjectNode changed = Spec.shipped().root().deepCopy();
        ((ObjectNode) changed.at("/components/schemas/Stack/properties")).remove("plan");

        assertThat(new Baseline(Spec.shipped()).breaks(Spec.of(changed)))
                .contains("property gone: #/components/schemas/Stack/properties/plan");
    }

    @Test
    void aRemovedOperationIsABreak() {
        ObjectNode changed = Spec.shipped().root().deepCopy();
        ((ObjectNode) changed.path("paths")).remove("/stack-regions");

        List<String> breaks = new Baseline(Spec.shipped()).breaks(Spec.of(changed));

        assertThat(breaks).singleElement().asString().contains("operation gone: GET /stack-regions");
    }

    private static Path lastRelease() throws IOException {
        try (Stream<Path> releases = Files.list(RELEASES)) {
            return releases.max(Comparator.comparing(BaselineTest::version)).orElseThrow();
        }
    }

    private static String version(Path file) {
        StringBuilder sortable = new StringBuilder();
        for (String part :
                file.getFileName().toString().replaceAll("[^0-9.]", "").split("\\.", -1)) {
            sortable.append("%09d".formatted(part.isEmpty() ? 0 : Long.parseLong(part)));
        }
        return sortable.toString();
    }
}
