package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.route.Stub;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows, adds and removes answers of the user's own. */
final class StubApi {
    private StubApi() {}

    static RouteResponse list(FakeGrafanaCloud fake, RouteRequest request) {
        return AdminJson.answer(
                Map.of("stubs", fake.stubs().all().stream().map(StubApi::json).toList()));
    }

    static RouteResponse add(FakeGrafanaCloud fake, RouteRequest request) {
        return AdminJson.answer(json(StubReader.read(JsonFields.of(request.body()), fake.stubs()::on)));
    }

    static RouteResponse clear(FakeGrafanaCloud fake, RouteRequest request) {
        fake.stubs().clear();
        return AdminJson.done();
    }

    static RouteResponse remove(FakeGrafanaCloud fake, RouteRequest request) {
        String id = AdminApi.last(request);
        boolean removed = id.matches("[0-9]{1,9}") && fake.stubs().remove(Integer.parseInt(id));
        return removed ? AdminJson.done() : AdminJson.error(404, "NotFound", "there is no stub " + id);
    }

    private static Map<String, Object> json(Stub stub) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", stub.id());
        json.put("method", stub.method());
        json.put("path", stub.pathPrefix());
        return json;
    }
}
