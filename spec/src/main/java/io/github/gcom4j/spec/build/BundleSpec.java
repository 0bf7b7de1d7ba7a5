package io.github.gcom4j.spec.build;

import io.github.gcom4j.spec.build.derive.Derivation;
import io.github.gcom4j.spec.build.derive.Derivations;
import io.github.gcom4j.spec.build.derive.OfStability;
import io.github.gcom4j.spec.build.gate.SpecGate;
import io.github.gcom4j.spec.build.problem.Problem;
import io.github.gcom4j.spec.build.source.Bundle;
import io.github.gcom4j.spec.build.source.Rooms;
import io.github.gcom4j.spec.build.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of the hand-written files of the spec the YAML and JSON that ship, and the copies that the generators read: the whole,
 * and each once more with what the vendor documents for general use alone.
 *
 * <p>A file that would not change is not written. The file {@code bundled} beside the generators' copies is: whoever
 * generates from one sees by its time whether a file of the spec has changed since.
 */
public final class BundleSpec {

    private BundleSpec() {}

    /**
     * Bundles.
     *
     * @param arguments the folder of {@code gcom.yaml}, the folder for what ships, the folder for the generators' copies
     */
    public static void main(String[] arguments) throws IOException {
        Path shipped = Path.of(arguments[1]);
        Path generator = Path.of(arguments[2]);
        Path spec = Path.of(arguments[0]);
        Bundle bundle = Bundle.of(Rooms.read(spec));
        refuse(
                bundle,
                new SpecGate(Rooms.checklist(spec), Rooms.documentWords(spec)).problems(Stability.marked(bundle)));
        ship(derived(bundle, Derivations.SHIPPED), shipped, "gcom-whole");
        ship(derived(bundle, only(OfStability.DOCUMENTED, Derivations.SHIPPED)), shipped, "gcom");
        ObjectNode documented = derived(bundle, only(OfStability.DOCUMENTED, Derivations.GENERATORS));
        SpecWriter.writeYaml(derived(bundle, Derivations.GENERATORS), generator.resolve("gcom.yaml"));
        SpecWriter.writeYaml(documented, generator.resolve("documented.yaml"));
        SpecWriter.writeYaml(
                derived(bundle, only(OfStability.PUBLISHED, Derivations.GENERATORS)),
                generator.resolve("published.yaml"));
        SpecWriter.write(ignoredFiles(documented), generator.resolve("documented-values.txt"));
        Files.write(generator.resolve("bundled"), new byte[0]);
    }

    private static void ship(ObjectNode document, Path folder, String name) throws IOException {
        SpecWriter.writeYaml(document, folder.resolve(name + ".yaml"));
        SpecWriter.writeJson(document, folder.resolve(name + ".json"));
    }

    private static List<Derivation> only(String stability, List<Derivation> derivations) {
        return Stream.concat(derivations.stream(), Stream.of(new OfStability(stability)))
                .toList();
    }

    /** What a generator leaves out where the values of documented schemas are made already. */
    private static String ignoredFiles(ObjectNode documented) {
        return Stream.concat(Stream.of("*Api"), documented.path("components").path("schemas").propertyNames().stream())
                .map(name -> "**/" + name + ".java\n")
                .collect(Collectors.joining());
    }

    static ObjectNode derived(Bundle bundle, List<Derivation> derivations) {
        ObjectNode copy = Stability.marked(bundle);
        refuse(
                bundle,
                derivations.stream()
                        .flatMap(derivation -> derivation.derive(copy).stream())
                        .toList());
        return copy;
    }

    private static void refuse(Bundle bundle, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new SpecException(problems.stream().map(bundle::message).toList());
        }
    }
}
