package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says as {@code x-accessor} of a tag how a client names its resource: {@code accessPolicies} for AccessPolicies, and {@code
 * stacks} for PublishedStacks, as the services of what is only published stand apart.
 */
final class TagAccessors implements Derivation {

    @Override
    public List<Problem> derive(ObjectNode document) {
        document.path("tags").forEach(tag -> {
            String name = tag.path("name").stringValue().replaceFirst("^Published(?=[A-Z])", "");
            ((ObjectNode) tag).put("x-accessor", Character.toLowerCase(name.charAt(0)) + name.substring(1));
        });
        return List.of();
    }
}
