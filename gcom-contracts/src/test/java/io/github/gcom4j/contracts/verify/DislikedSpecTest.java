package io.github.gcom4j.contracts.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gcom4j.contracts.AllContracts;
import io.github.gcom4j.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The verifier reports what it dislikes about a spec, and never throws. */
@Order(Order.DEFAULT + 3)
class DislikedSpecTest {
    private static final String SERVER = "https://grafana.com/api";
    /** Paths that have parts of every kind, so that the others need not be broken as well. */
    private static final int FEW = 6;

    private static final String REFERENCE = "$ref";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> OTHERS = List.of(
            JSON.missingNode(),
            JSON.nullNode(),
            JSON.numberNode(-1),
            JSON.stringNode("(["),
            JSON.arrayNode().add("other"),
            JSON.objectNode().put(REFERENCE, "#/nowhere"),
            JSON.objectNode().put(REFERENCE, "nowhere"),
            JSON.objectNode().put("unknown", true));

    @Test
    void noBrokenPartOfTheSpecMakesTheVerifierThrow() {
        ObjectNode root = BareSpec.of(Spec.documented()).root();
        ObjectNode paths = (ObjectNode) root.path("paths");
        paths.retain(paths.propertyStream().map(Map.Entry::getKey).limit(FEW).toList());
        Pact pact = MutationRun.contractsOf(Spec.of(root), Pact.parse(AllContracts.pact()));
        for (Map.Entry<String, Member> kind : members(root).entrySet()) {
            Member member = kind.getValue();
            for (JsonNode other : OTHERS) {
                JsonNode before = member.replace(other);
                assertThat(new SpecVerifier(Spec.of(root.deepCopy()), SERVER).verify(pact))
                        .as("%s is %s", kind.getKey(), other)
                        .isNotNull();
                member.replace(before);
            }
        }
    }

    @Test
    void aBodyWithoutASchemaIsLax() {
        ObjectNode root = Spec.shipped().root().deepCopy();
        ((ObjectNode) root.at("/paths/~1instances~1{stackIdOrSlug}/get/responses/200/content/application~1json"))
                .remove("schema");

        assertThat(new SpecVerifier(Spec.of(root), SERVER).verify(Pact.parse(AllContracts.pact())))
                .extracting(Finding::category, Finding::rule)
                .contains(
                        tuple(Finding.Category.LAX, "the response body may be anything, as there is no schema for it"));
    }

    @Test
    void aSchemaThatRefersToItselfIsReported() {
        ObjectNode root = Spec.shipped().root().deepCopy();
        ((ObjectNode) root.at("/components/schemas")).putObject("Stack").put(REFERENCE, "#/components/schemas/Stack");

        assertThat(new SpecVerifier(Spec.of(root), SERVER).verify(Pact.parse(AllContracts.pact())))
                .anyMatch(finding -> finding.rule().contains("it refers to itself without end"));
    }

    /** One member of each kind, which is where it stands without the names of paths and components. */
    private static Map<String, Member> members(JsonNode root) {
        Map<String, Member> members = new LinkedHashMap<>();
        collect("", root, members);
        return members;
    }

    private static void collect(String kind, JsonNode node, Map<String, Member> members) {
        if (node instanceof ObjectNode object) {
            boolean named = kind.matches(".*(paths|schemas|parameters|responses|headers|content|properties|scopes)");
            for (String key : new ArrayList<>(object.propertyNames())) {
                String inner = kind + "/" + (named ? "*" : key);
                members.putIfAbsent(inner, new Member(object, key));
                collect(inner, object.get(key), members);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(kind + "/*", element, members));
        }
    }

    private record Member(ObjectNode owner, String key) {
        /** Puts something else in its place and returns what was there. */
        JsonNode replace(JsonNode other) {
            JsonNode before = owner.path(key);
            if (other.isMissingNode()) {
                owner.remove(key);
            } else {
                owner.set(key, other);
            }
            return before;
        }
    }
}
