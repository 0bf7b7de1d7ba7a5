package io.github.gcom4j.spec.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

/** What the bundler writes. */
class BundleSpecTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path target;

    @Test
    void yamlAndJsonSayTheSameToEveryVersionOfYaml() throws Exception {
        bundle();

        Object yaml11 = new Yaml().load(Files.readString(target.resolve("shipped/gcom.yaml")));

        assertThat(yaml11).isEqualTo(JsonMapper.shared().readValue(target.resolve("shipped/gcom.json"), Object.class));
    }

    @Test
    void onlyTheCopyForGeneratorsHasWhatIsDerived() throws Exception {
        bundle();

        assertThat(target.resolve("generator/gcom.yaml")).content().contains("x-accessor: accessPolicies");
        assertThat(target.resolve("shipped/gcom.yaml")).content().doesNotContain("x-accessor");
    }

    @Test
    void answersThatShipAreOpenAndRequestsAreNot() throws Exception {
        JsonNode schemas = shipped().at("/components/schemas");

        assertThat(schemas.at("/Stack/additionalProperties")).isEqualTo(BooleanNode.TRUE);
        assertThat(schemas.at("/ApiError/additionalProperties"))
                .as("behind references of responses")
                .isEqualTo(BooleanNode.TRUE);
        assertThat(schemas.path("CreateStackRequest").has("additionalProperties"))
                .isFalse();
        assertThat(schemas.at("/StackUsage/properties/stackLabels/additionalProperties/type")
                        .asString())
                .as("a map stays one")
                .isEqualTo("string");
    }

    @Test
    void enumsThatShipAreMarkedAsOpen() throws Exception {
        JsonNode role = shipped().at("/components/schemas/GrafanaRole");

        assertThat(role.path("x-extensible-enum")).isEqualTo(role.path("enum")).hasSize(3);
    }

    @Test
    void aFileThatWouldNotChangeIsNotWritten() throws Exception {
        bundle();
        Path copy = target.resolve("generator/gcom.yaml");
        Path stamp = target.resolve("generator/bundled");
        Files.setLastModifiedTime(copy, LONG_AGO);
        Files.setLastModifiedTime(stamp, LONG_AGO);

        bundle();

        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(stamp)).isGreaterThan(LONG_AGO);
    }

    private JsonNode shipped() throws Exception {
        bundle();
        return JsonMapper.shared().readTree(target.resolve("shipped/gcom.json"));
    }

    private void bundle() throws Exception {
        BundleSpec.main(new String[] {".", target + "/shipped", target + "/generator"});
    }
}
