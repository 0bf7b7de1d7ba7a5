package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** The plugin.json of a plugin, with all that strict readers of the vendor's description look for. */
final class PluginManifest {
    /** What most plugins leave as it is. */
    private static final String USUAL = """
            {"dependencies": {"grafanaDependency": ">=10.4.0", "grafanaVersion": "10.4.x", "plugins": [],
                              "extensions": {"exposedComponents": []}},
             "$schema": "https://raw.githubusercontent.com/grafana/grafana/main/docs/sources/developers/plugins/plugin.schema.json",
             "alerting": false, "annotations": false, "autoEnabled": false, "backend": false, "buildMode": "production",
             "builtIn": false, "category": "other", "docsPath": "", "enterpriseFeatures": {"healthDiagnosticsErrors": false},
             "executable": "", "hideFromList": false, "includes": [], "logs": false, "metrics": false, "mixed": false,
             "multiValueFilterOperators": false, "pascalName": "", "preload": false, "suggestions": false,
             "queryOptions": {"maxDataPoints": false, "minInterval": false, "cacheTimeout": false}, "routes": [],
             "skipDataQuery": false, "state": "stable", "streaming": false, "tracing": false, "iam": {"permissions": []},
             "roles": [], "languages": [],
             "extensions": {"addedComponents": [], "addedLinks": [], "addedFunctions": [], "exposedComponents": [],
                            "extensionPoints": []}}""";

    private static final String USUAL_INFO = """
            {"author": {"name": "Grafana Labs", "email": "plugins@example.com", "url": "https://grafana.com"},
             "build": {"time": 1767225600000, "repo": "", "branch": "main", "hash": "", "number": 1, "pr": 0, "build": 1},
             "links": [], "logos": {"small": "img/logo.svg", "large": "img/logo.svg"}, "screenshots": [],
             "updated": "2026-01-01"}""";

    private PluginManifest() {}

    static Map<String, Object> of(OfferedPlugin plugin, String version) {
        Map<String, Object> info = read(USUAL_INFO);
        info.put("version", version);
        info.put("description", plugin.name());
        info.put("keywords", List.of(plugin.type().code()));
        Map<String, Object> manifest = read(USUAL);
        manifest.put("id", plugin.slug());
        manifest.put("type", plugin.type().code());
        manifest.put("name", plugin.name());
        manifest.put("info", info);
        return manifest;
    }

    private static Map<String, Object> read(String json) {
        return Json.mapper().readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
