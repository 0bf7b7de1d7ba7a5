package io.github.gcom4j.contracts.allowed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Exceptions to a rule, each with its reason. A list only shrinks: what no longer needs to be excepted must be taken off.
 *
 * @param resource the name of the file
 * @param reasons the reason by what is excepted
 */
public record AllowList(String resource, Map<String, String> reasons) {
    /** Reads a list from the test resources, which has as many entries as it had when the number was last written down. */
    public static AllowList read(String resource, int entries) {
        Map<String, String> reasons = new LinkedHashMap<>();
        new YAMLMapper()
                .readTree(AllowList.class.getResourceAsStream("/" + resource))
                .properties()
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue().asString("")));
        if (reasons.size() != entries) {
            throw new AssertionError(resource + " has " + reasons.size() + " entries instead of " + entries
                    + (reasons.size() > entries
                            ? ". It may only shrink: cover what you added"
                            : ". Lower the number in the test that reads it, so that it cannot grow again"));
        }
        reasons.forEach((key, reason) -> {
            if (reason.isBlank()) {
                throw new AssertionError(
                        "The entry " + key + " of " + resource + " has no reason: write one, in a line");
            }
        });
        return new AllowList(resource, reasons);
    }

    /** What is excepted without need. */
    public List<String> stale(Collection<String> needed) {
        return reasons.keySet().stream().filter(key -> !needed.contains(key)).toList();
    }

    /** Whether something is excepted. */
    public boolean allows(String key) {
        return reasons.containsKey(key);
    }
}
