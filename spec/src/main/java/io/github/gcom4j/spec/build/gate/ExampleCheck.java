package io.github.gcom4j.spec.build.gate;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.build.Problem;
import java.util.List;

/** Every example, default and enum value matches its own schema with all objects closed. */
final class ExampleCheck implements GateCheck {

    @Override
    public List<Problem> problems(SpecDocument spec) {
        Spec schemas = Spec.of(spec.root());
        return Sample.of(spec).stream()
                .flatMap(sample -> schemas.node(sample.schemaPointer()).schema().check(sample.value()).stream()
                        .map(defect -> new Problem(sample.pointer() + defect.pointer(), defect.message())))
                .distinct()
                .toList();
    }
}
