package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.PrintWriter;
import java.util.Optional;

/** What a user needs to know of a fake that has started, with a first request to copy. */
final class Greeting {
    private Greeting() {}

    static void print(FakeGrafanaCloud cloud, Optional<String> adminToken, PrintWriter out) {
        String organization = cloud.organization().slug();
        out.println("A fake Grafana Cloud with the organization " + organization + " listens at " + cloud.apiUrl());
        out.println();
        out.println("  token      " + cloud.token());
        out.println("  try        curl -H 'Authorization: Bearer " + cloud.token() + "' " + cloud.apiUrl()
                + "/api/orgs/" + organization + "/instances");
        out.println("  reference  " + cloud.apiUrl() + "/");
        out.println("  live view  " + cloud.apiUrl() + "/_pages/live"
                + adminToken.map("#"::concat).orElse(""));
        adminToken.ifPresent(token -> out.println("  admin API  needs Authorization: Bearer " + token));
        out.flush();
    }
}
