package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says as {@code x-published} what the vendor only publishes: a template can ask whether something is there, not what it is. */
final class PublishedMarks implements Derivation {

    @Override
    public List<Problem> derive(ObjectNode document) {
        Stream.concat(
                        document.path("paths").valueStream().flatMap(JsonNode::valueStream),
                        document.path("components").path("schemas").valueStream())
                .filter(part -> part.path(OfStability.KEY).asString("").equals(OfStability.PUBLISHED))
                .forEach(part -> ((ObjectNode) part).put("x-published", true));
        return List.of();
    }
}
