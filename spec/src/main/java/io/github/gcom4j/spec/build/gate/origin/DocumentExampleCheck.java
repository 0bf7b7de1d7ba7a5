package io.github.gcom4j.spec.build.gate.origin;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The example blocks of the document stand word for word in the specification. */
public final class DocumentExampleCheck implements GateCheck {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JsonNode blocks;

    public DocumentExampleCheck(JsonNode checklist) {
        blocks = checklist.path("examples");
    }

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode block : blocks) {
            String id = block.path("operation").asString("");
            String part = block.path("of").asString("");
            spec.places(ObjectKind.OPERATION)
                    .filter(operation -> operation.text("operationId").equals(id))
                    .filter(operation -> !digest(example(operation, part))
                            .equals(block.path("sha256").asString("")))
                    .forEach(operation ->
                            problems.add(operation.problem("the example of " + part + " is not that of the document")));
        }
        return problems;
    }

    private static JsonNode example(Place operation, String part) {
        JsonNode holder = part.equals("request")
                ? operation.node().path("requestBody")
                : operation.node().path("responses").path(part);
        return holder.path("content").path("application/json").path("example");
    }

    private static String digest(JsonNode value) {
        try {
            String json = SORTED.writeValueAsString(SORTED.treeToValue(value, Object.class));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
