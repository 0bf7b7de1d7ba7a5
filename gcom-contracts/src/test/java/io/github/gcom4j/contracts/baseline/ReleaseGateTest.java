package io.github.gcom4j.contracts.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReleaseGateTest {
    private static final Spec SPEC = Spec.documented();
    private static final String CHANGES = "## [Unreleased]\n\n### Removed\n- The plan of `Stack`, and listRegions.\n";

    @Test
    void anUnchangedSpecPasses() {
        assertThat(gate("0.1.0-SNAPSHOT", "", spec("0.1.0"), Map.of("0.1.0", spec("0.1.0")))
                        .problems())
                .isEmpty();
    }

    @Test
    void anAdditionPasses() {
        assertThat(gate(
                                "0.1.1-SNAPSHOT",
                                "",
                                spec("0.1.1", ReleaseGateTest::withNickname),
                                Map.of("0.1.0", spec("0.1.0")))
                        .problems())
                .isEmpty();
    }

    @Test
    void aBreakOfTheVersionBeingBuiltDemandsItsBaselineOnly() {
        assertThat(gate(
                                "0.1.0-SNAPSHOT",
                                "",
                                spec("0.1.0", ReleaseGateTest::withoutPlan),
                                Map.of("0.1.0", spec("0.1.0")))
                        .problems())
                .containsExactly("""
                    The spec breaks clients of 0.1.0
                      #/components/schemas/Stack/properties/plan: the property is gone
                    Undo it, or accept it: copy spec/target/classes/META-INF/io.github.gcom4j/gcom.yaml to spec/baseline/gcom-0.1.0.yaml\
                    """);
    }

    @Test
    void aBreakOfAReleaseDemandsVersionChangelogAndBaseline() {
        Spec spec = spec("0.1.1", ReleaseGateTest::withoutPlan, ReleaseGateTest::withoutRegions);

        assertThat(gate("0.1.1-SNAPSHOT", "", spec, Map.of("0.1.0", spec("0.1.0")))
                        .problems())
                .containsExactly("The spec breaks clients of 0.1.0\n"
                        + "  #/paths/~1stack-regions/get: the operation listRegions is gone\n"
                        + "  #/components/schemas/Stack/properties/plan: the property is gone\n"
                        + "Undo it, or accept it: set the version in every pom.xml to 0.2.0-SNAPSHOT and"
                        + " #/info/version to 0.2.0, name listRegions and Stack in CHANGELOG.md under"
                        + " Changed or Removed, copy"
                        + " spec/target/classes/META-INF/io.github.gcom4j/gcom.yaml to"
                        + " spec/baseline/gcom-0.2.0.yaml");
    }

    @Test
    void aBreakOfAStableReleaseDemandsAMajorVersion() {
        assertThat(gate(
                                "1.3.0-SNAPSHOT",
                                "",
                                spec("1.3.0", ReleaseGateTest::withoutPlan),
                                Map.of("1.2.3", spec("1.2.3")))
                        .problems())
                .singleElement()
                .asString()
                .contains("set the version in every pom.xml to 2.0.0-SNAPSHOT");
    }

    @Test
    void anAcceptedBreakPasses() {
        Spec broken = spec("0.2.0", ReleaseGateTest::withoutPlan, ReleaseGateTest::withoutRegions);

        assertThat(gate("0.2.0-SNAPSHOT", CHANGES, broken, Map.of("0.1.0", spec("0.1.0"), "0.2.0", broken))
                        .problems())
                .isEmpty();
    }

    @Test
    void aBaselineWhoseVersionIsTooLowIsRefused() {
        Spec broken = spec("0.1.1", ReleaseGateTest::withoutPlan);

        assertThat(gate("0.1.1-SNAPSHOT", CHANGES, broken, Map.of("0.1.0", spec("0.1.0"), "0.1.1", broken))
                        .problems())
                .containsExactly("spec/baseline/gcom-0.1.1.yaml breaks clients of 0.1.0\n"
                        + "  #/components/schemas/Stack/properties/plan: the property is gone\n"
                        + "That demands version 0.2.0 or later: rename the baseline to spec/baseline/gcom-0.2.0.yaml,"
                        + " set the version in every pom.xml to 0.2.0-SNAPSHOT and #/info/version to 0.2.0");
    }

    @Test
    void anAdditionToAStableReleaseDemandsAMinorVersion() {
        Spec more = spec("1.2.1", ReleaseGateTest::withNickname);

        assertThat(gate("1.2.1-SNAPSHOT", "", more, Map.of("1.2.0", spec("1.2.0"), "1.2.1", more))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("spec/baseline/gcom-1.2.1.yaml adds to 1.2.0\nThat demands version 1.3.0 or later");
    }

    @Test
    void aBreakThatTheChangelogDoesNotNameIsRefused() {
        Spec broken = spec("0.2.0", ReleaseGateTest::withoutPlan, ReleaseGateTest::withoutRegions);
        String silent = """
                ## [Unreleased]

                ### Added
                - Stack

                ### Removed
                - listRegions

                ## [0.1.0]

                ### Removed
                - Stack
                """;

        assertThat(gate("0.2.0-SNAPSHOT", silent, broken, Map.of("0.1.0", spec("0.1.0"), "0.2.0", broken))
                        .problems())
                .containsExactly("""
                    CHANGELOG.md does not tell users of 0.1.0 what breaks in 0.2.0
                      #/components/schemas/Stack/properties/plan: the property is gone
                    Name Stack under Changed or Removed, in [Unreleased] or in [0.2.0]\
                    """);
    }

    @Test
    void whatIsNotReleasedYetTellsNothingAboutARelease() {
        Spec broken = spec("0.3.0", ReleaseGateTest::withoutPlan);

        assertThat(gate("0.3.0-SNAPSHOT", CHANGES, broken, Map.of("0.1.0", spec("0.1.0"), "0.2.0", broken))
                        .problems())
                .singleElement()
                .asString()
                .endsWith("Name Stack under Changed or Removed, in [0.2.0]");
    }

    @Test
    void aBaselineAheadOfTheProjectIsRefused() {
        assertThat(gate("0.1.0-SNAPSHOT", "", spec("0.1.0"), Map.of("0.2.0", spec("0.1.0")))
                        .problems())
                .containsExactly(
                        "spec/baseline/gcom-0.2.0.yaml is newer than the project, whose version is 0.1.0-SNAPSHOT: set"
                                + " the version in every pom.xml to 0.2.0-SNAPSHOT, or rename the baseline");
    }

    @Test
    void aReleaseDemandsItsBaseline() {
        assertThat(gate("0.2.0", "", spec("0.2.0", ReleaseGateTest::withNickname), Map.of("0.1.0", spec("0.1.0")))
                        .problems())
                .containsExactly("The release 0.2.0 has no baseline that is its spec: copy"
                        + " spec/target/classes/META-INF/io.github.gcom4j/gcom.yaml to spec/baseline/gcom-0.2.0.yaml");
    }

    @Test
    void theSpecStatesTheVersionOfTheProject() {
        assertThat(gate("0.2.0-SNAPSHOT", "", spec("0.1.0"), Map.of("0.1.0", spec("0.1.0")))
                        .problems())
                .containsExactly(
                        "#/info/version of spec/gcom.yaml is 0.1.0 but the project is 0.2.0-SNAPSHOT: set it to"
                                + " 0.2.0");
    }

    private static ReleaseGate gate(String project, String changelog, Spec spec, Map<String, Spec> baselines) {
        TreeMap<Version, Spec> byVersion = new TreeMap<>();
        baselines.forEach((version, baseline) -> byVersion.put(Version.of(version), baseline));
        return new ReleaseGate(Version.of(project), byVersion, new Changelog(changelog), spec);
    }

    @SafeVarargs
    private static Spec spec(String version, Consumer<ObjectNode>... changes) {
        ObjectNode root = SPEC.root().deepCopy();
        ((ObjectNode) root.path("info")).put("version", version);
        for (Consumer<ObjectNode> change : changes) {
            change.accept(root);
        }
        return Spec.of(root);
    }

    private static void withoutPlan(ObjectNode spec) {
        ((ObjectNode) spec.at("/components/schemas/Stack/properties")).remove("plan");
    }

    private static void withoutRegions(ObjectNode spec) {
        ((ObjectNode) spec.path("paths")).remove("/stack-regions");
    }

    private static void withNickname(ObjectNode spec) {
        ((ObjectNode) spec.at("/components/schemas/Stack/properties"))
                .putObject("nickname")
                .put("type", "string");
    }
}
