package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.Spec;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A spec with one change.
 *
 * @param operator what kind of change it is
 * @param place what is changed, as a JSON pointer
 * @param at the object that holds it, as a JSON pointer
 * @param breaking whether a client made from the old spec can notice
 * @param change changes the object
 */
record Mutant(String operator, String place, String at, boolean breaking, Consumer<ObjectNode> change) {
    String id() {
        return operator + " " + place;
    }

    Spec apply(Spec original) {
        ObjectNode root = original.root().deepCopy();
        change.accept((ObjectNode) root.at(JsonPointer.compile(at.substring(1))));
        return Spec.of(root);
    }
}
