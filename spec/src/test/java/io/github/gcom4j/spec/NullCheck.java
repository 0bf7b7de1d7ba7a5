package io.github.gcom4j.spec;

import java.util.List;
import tools.jackson.databind.node.NullNode;

/** A schema takes null exactly when it says it is nullable. */
final class NullCheck implements Check {

    @Override
    public List<String> problems(SpecDocument spec) {
        ClosedSchemas schemas = new ClosedSchemas(spec);
        return spec.places(Kind.SCHEMA)
                .filter(schema -> !schema.isReference())
                .filter(schema -> schema.node().path("nullable").asBoolean(false)
                        != schemas.problems(schema.pointer(), NullNode.getInstance())
                                .isEmpty())
                .map(schema -> schema.problem("nullable does not say whether null is taken"))
                .toList();
    }
}
