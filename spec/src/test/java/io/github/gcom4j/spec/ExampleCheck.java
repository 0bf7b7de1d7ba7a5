package io.github.gcom4j.spec;

import java.util.List;

/** Every example, default and enum value matches its own schema with all objects closed. */
final class ExampleCheck implements Check {

    @Override
    public List<String> problems(SpecDocument spec) {
        ClosedSchemas schemas = new ClosedSchemas(spec);
        return Sample.of(spec).stream()
                .flatMap(sample -> schemas.problems(sample.schemaPointer(), sample.value()).stream()
                        .map(problem -> sample.pointer() + problem))
                .toList();
    }
}
