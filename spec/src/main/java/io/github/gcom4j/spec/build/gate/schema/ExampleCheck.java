package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.Sample;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;

/** Every example, default and enum value matches its own schema with all objects closed. */
public final class ExampleCheck implements GateCheck {

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
