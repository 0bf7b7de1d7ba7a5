package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.Spec;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A change by the name that oasdiff has for it.
 *
 * @param id the name
 * @param verdict named, silent or refused
 * @param old the document before
 * @param now the document after
 * @param why why it is silent
 * @param mirror why the way back breaks too, empty where it does not
 * @param outside why oasdiff does not find it in this case, empty where it does
 */
record ComparisonCase(
        String id, String verdict, JsonNode old, JsonNode now, String why, String mirror, String outside) {

    static List<ComparisonCase> all() {
        return new Catalogue().read();
    }

    Spec oldSpec() {
        return Spec.of((ObjectNode) old);
    }

    Spec newSpec() {
        return Spec.of((ObjectNode) now);
    }

    @Override
    public String toString() {
        return id;
    }

    /** The file of the cases. */
    private static final class Catalogue {
        private final JsonNode file;
        private final List<ComparisonCase> cases = new ArrayList<>();

        private Catalogue() {
            InputStream text = ComparisonCase.class.getResourceAsStream("/oasdiff-ids.yaml");
            file = new YAMLMapper().readTree(text);
        }

        private List<ComparisonCase> read() {
            for (String verdict : List.of("named", "silent", "refused")) {
                file.path(verdict).forEach(each -> add(verdict, each));
            }
            return cases;
        }

        private void add(String verdict, JsonNode each) {
            Stream.concat(texts(each, "id"), texts(each, "ids"))
                    .forEach(id -> add(id, verdict, each, patched(each.path("old")), patched(each.path("new"))));
            texts(each, "at").forEach(at -> Stream.concat(texts(each, "change"), texts(each, "changes"))
                    .forEach(change -> add(
                            at + "-" + change,
                            verdict,
                            each,
                            at(at, each.path("old")),
                            at(at, each.has("with") ? each.path("with") : each.path("new")))));
        }

        private void add(String id, String verdict, JsonNode each, JsonNode old, JsonNode now) {
            cases.add(new ComparisonCase(
                    id, verdict, old, now, text(each, "why"), text(each, "mirror"), text(each, "outside")));
        }

        private JsonNode at(String place, JsonNode schema) {
            JsonNode document = patched(file.path("nothing"));
            if (!schema.isMissingNode()) {
                JsonPointer pointer =
                        JsonPointer.compile(file.path("places").path(place).asString());
                ((ObjectNode) document.at(pointer.head())).set(pointer.last().getMatchingProperty(), schema.deepCopy());
            }
            return document;
        }

        private JsonNode patched(JsonNode patch) {
            JsonNode document = file.path("base").deepCopy();
            merge((ObjectNode) document, patch);
            return document;
        }

        /** As a JSON merge patch: null takes away, an object goes into one, all else takes the place. */
        private static void merge(ObjectNode target, JsonNode patch) {
            for (Map.Entry<String, JsonNode> member : patch.properties()) {
                JsonNode value = member.getValue();
                if (value.isNull()) {
                    target.remove(member.getKey());
                } else if (value.isObject()) {
                    JsonNode inner = target.get(member.getKey());
                    merge(inner instanceof ObjectNode object ? object : target.putObject(member.getKey()), value);
                } else {
                    target.set(member.getKey(), value);
                }
            }
        }

        private static Stream<String> texts(JsonNode each, String key) {
            JsonNode value = each.path(key);
            return value.isArray()
                    ? value.valueStream().map(JsonNode::asString)
                    : Optional.of(value).stream().filter(JsonNode::isString).map(JsonNode::asString);
        }

        private static String text(JsonNode each, String key) {
            return each.path(key).asString("");
        }
    }
}
