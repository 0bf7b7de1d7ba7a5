package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.journal.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What the live view shows. */
final class LiveView {
    private static final int MOST = 100;

    private LiveView() {}

    static String of(FakeGrafanaCloud fake) {
        ObjectNode view = (ObjectNode) Json.mapper().readTree(fake.overview());
        view.put("now", fake.clock().instant().toString());
        view.put("stateProblem", fake.stateProblem().orElse(""));
        view.putPOJO(
                "faults", fake.faults().rules().stream().map(AdminJson::rule).toList());
        view.putPOJO("exchanges", exchanges(fake.journal()));
        return AdminJson.write(view);
    }

    private static Map<String, Object> exchanges(List<Exchange> exchanges) {
        List<Map<String, Object>> latest = new ArrayList<>();
        for (int index = exchanges.size() - 1; index >= Math.max(0, exchanges.size() - MOST); index--) {
            latest.add(AdminJson.exchange(exchanges.get(index)));
        }
        return Map.of("total", exchanges.size(), "latest", latest);
    }
}
