package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.Fork;
import io.github.gcom4j.client.fixture.PagingMain;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of a machine the client takes. */
@Tag("slow")
class FootprintTest {
    // -Dgcom.measure.items=1000000 takes a minute and shows the same.
    private static final String ITEMS = System.getProperty("gcom.measure.items", "50000");

    @Test
    void aLongListIsReadInAHeapThatWouldNotHoldIt() throws Exception {
        String printed = Fork.run(
                List.of("-Xmx32m", "-cp", Fork.runTime() + File.pathSeparator + Fork.tests()), PagingMain.class, ITEMS);

        assertThat(printed).startsWith(3 * Long.parseLong(ITEMS) + " items");
        assertThat(Integer.parseInt(printed.replaceAll(".*live MB: ", ""))).isLessThan(24);
    }

    @Test
    void theRunTimeClosureIsSmall() {
        List<Path> entries = Arrays.stream(Fork.runTime().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        long bytes = entries.stream()
                .filter(Files::isRegularFile)
                .mapToLong(jar -> jar.toFile().length())
                .sum();

        assertThat(entries).hasSizeLessThanOrEqualTo(7);
        assertThat(bytes).isLessThanOrEqualTo(4_000_000);
    }
}
