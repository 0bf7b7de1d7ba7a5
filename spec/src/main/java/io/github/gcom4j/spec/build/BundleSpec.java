package io.github.gcom4j.spec.build;

import io.github.gcom4j.spec.build.derive.Derivation;
import io.github.gcom4j.spec.build.derive.Derivations;
import io.github.gcom4j.spec.build.gate.SpecGate;
import io.github.gcom4j.spec.build.problem.Problem;
import io.github.gcom4j.spec.build.source.Bundle;
import io.github.gcom4j.spec.build.source.Rooms;
import io.github.gcom4j.spec.build.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of the hand-written files of the spec the YAML and JSON that ship, and the copy that the generators read.
 *
 * <p>A file that would not change is not written. The file {@code bundled} beside the generators' copy is: whoever
 * generates from the copy sees by its time whether a file of the spec has changed since.
 */
public final class BundleSpec {

    private BundleSpec() {}

    /**
     * Bundles.
     *
     * @param arguments the folder of {@code gcom.yaml}, the folder for what ships, the folder for the generators' copy
     */
    public static void main(String[] arguments) throws IOException {
        Path shipped = Path.of(arguments[1]);
        Path generator = Path.of(arguments[2]);
        Path spec = Path.of(arguments[0]);
        Bundle bundle = Bundle.of(Rooms.read(spec));
        refuse(bundle, new SpecGate(Rooms.checklist(spec), Rooms.documentWords(spec)).problems(bundle.document()));
        ObjectNode published = derived(bundle, Derivations.SHIPPED);
        SpecWriter.writeYaml(published, shipped.resolve("gcom.yaml"));
        SpecWriter.writeJson(published, shipped.resolve("gcom.json"));
        SpecWriter.writeYaml(derived(bundle, Derivations.GENERATORS), generator.resolve("gcom.yaml"));
        Files.write(generator.resolve("bundled"), new byte[0]);
    }

    static ObjectNode derived(Bundle bundle, List<Derivation> derivations) {
        ObjectNode copy = bundle.document();
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
