package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecNode;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what changes of a request's body, or of an answer with its headers. */
final class MessageChanges {
    private final SpecNode was;
    private final SpecNode is;
    private final boolean answered;
    private final SpecChanges changes;

    MessageChanges(SpecNode was, SpecNode is, boolean answered, SpecChanges changes) {
        this.was = was;
        this.is = is;
        this.answered = answered;
        this.changes = changes;
    }

    void find() {
        content();
        headers();
    }

    private void content() {
        SpecNode before = was.child("content");
        SpecNode after = is.child("content");
        changes.breaksIf(answered && !before.exists() && after.exists(), was.pointer(), "there is a body now");
        before.children().forEach(type -> {
            SpecNode counterpart = after.child(type.getKey());
            if (counterpart.exists()) {
                schema(type.getValue().child("schema"), counterpart.child("schema"));
            } else {
                changes.breaks(before.pointer(), "the content type " + type.getKey() + " is gone");
            }
        });
        after.json().propertyNames().stream()
                .filter(type -> before.exists() && !before.json().has(type))
                .forEach(type -> changes.adds(after.pointer(), "the content type " + type));
    }

    private void schema(SpecNode before, SpecNode after) {
        changes.breaksIf(
                !answered && !before.exists() && after.exists(),
                was.pointer() + "/content",
                "the body must fit a schema now, where anything would do before");
        changes.breaksIf(
                before.exists() && !after.exists(),
                before.pointer(),
                "the body has no schema any more, so it may hold anything");
        if (after.exists()) {
            new SchemaChanges(answered, changes).compare(before.schema(), after.schema());
        }
    }

    private void headers() {
        Map<String, SpecNode> after = is.child("headers").children().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        was.child("headers").children().forEach(header -> {
            SpecNode declared = header.getValue();
            SpecNode counterpart = after.remove(header.getKey());
            if (counterpart == null) {
                changes.isGone(declared, declared.pointer(), "the header " + header.getKey());
                return;
            }
            changes.breaksIf(
                    declared.is("required") && !counterpart.is("required"),
                    declared.pointer(),
                    "the header may be absent now");
            Lifecycle.compare(declared, counterpart, "the header " + header.getKey(), changes);
            new SchemaChanges(true, changes)
                    .compare(
                            declared.child("schema").schema(),
                            counterpart.child("schema").schema());
        });
        after.forEach((name, header) -> changes.adds(header.pointer(), "the header " + name));
    }
}
