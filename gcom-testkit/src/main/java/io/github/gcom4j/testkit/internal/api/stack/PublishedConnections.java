package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.PrivateEndpoint;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.published.PublishedStackConnections;
import io.github.gcom4j.model.published.TenantConnection;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows how the services of a stack are reached: private endpoints as in the documented example, the rest as the stack has it. */
final class PublishedConnections {
    private final Defaults defaults;

    PublishedConnections(Defaults defaults) {
        this.defaults = defaults;
    }

    PublishedStackConnections of(Stack stack) {
        PublishedStackConnections documented =
                defaults.example("getPublishedStackConnections", PublishedStackConnections.class);
        List<TenantConnection> tenants = Stream.of(
                        tenant("prometheus", stack.hmInstancePromId(), stack.hmInstancePromUrl()),
                        tenant("graphite", stack.hmInstanceGraphiteId(), stack.hmInstanceGraphiteUrl()),
                        tenant("logs", stack.hlInstanceId(), stack.hlInstanceUrl()),
                        tenant("traces", stack.htInstanceId(), stack.htInstanceUrl()),
                        tenant("alerts", stack.amInstanceId(), stack.amInstanceUrl()),
                        tenant("grafana", Optional.of(stack.id()), stack.url()))
                .flatMap(Optional::stream)
                .map(tenant -> like(documented.tenants().get(0), tenant))
                .toList();
        return documented.toBuilder().tenants(tenants).build();
    }

    private static Optional<TenantConnection> tenant(String type, Optional<Long> id, Optional<String> url) {
        return id.map(known ->
                TenantConnection.builder().type(type).id(known).url(url).build());
    }

    private static TenantConnection like(TenantConnection model, TenantConnection tenant) {
        String type = tenant.type().orElseThrow();
        return tenant.toBuilder()
                .allowlistUrl(
                        model.allowlistUrl().map(url -> url.replace(model.type().orElseThrow(), type)))
                .privateConnectivityInfo(model.privateConnectivityInfo().map(endpoint -> endpointOf(type, endpoint)))
                .build();
    }

    private static PrivateEndpoint endpointOf(String type, PrivateEndpoint model) {
        return model.toBuilder()
                .privateDNS(model.privateDNS().map(host -> named(type, host)))
                .endpointName(model.endpointName().map(name -> named(type, name)))
                .domainNames(model.domainNames().stream()
                        .map(host -> named(type, host))
                        .toList())
                .build();
    }

    private static String named(String type, String documented) {
        return documented.replace("metrics", type);
    }
}
