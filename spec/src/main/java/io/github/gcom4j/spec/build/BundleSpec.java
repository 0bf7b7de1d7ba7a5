package io.github.gcom4j.spec.build;

import io.github.gcom4j.spec.build.derive.Derivation;
import io.github.gcom4j.spec.build.derive.Derivations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Bundle bundle = Bundle.of(Rooms.read(Path.of(arguments[0])));
        SpecWriter.writeYaml(bundle.document(), shipped.resolve("gcom.yaml"));
        SpecWriter.writeJson(bundle.document(), shipped.resolve("gcom.json"));
        SpecWriter.writeYaml(forGenerators(bundle, Derivations.ALL), generator.resolve("gcom.yaml"));
        Files.write(generator.resolve("bundled"), new byte[0]);
    }

    static ObjectNode forGenerators(Bundle bundle, List<Derivation> derivations) {
        ObjectNode copy = bundle.document();
        List<String> problems = new ArrayList<>();
        derivations.forEach(derivation ->
                derivation.derive(copy).stream().map(bundle::message).forEach(problems::add));
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        return copy;
    }
}
