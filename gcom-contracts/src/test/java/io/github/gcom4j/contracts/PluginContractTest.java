package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.NULLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class PluginContractTest extends ContractTest {
    private static final String SLUG = StackContractTest.SLUG;
    private static final String PLUGIN = "grafana-github-datasource";
    private static final Map<String, Object> STACK = StackContractTest.STACK;
    private static final Map<String, Object> INSTALLED =
            Map.of("stackIdOrSlug", SLUG, "pluginSlug", PLUGIN, "version", "1.3.1");

    private final ContractCall<List<Plugin>> list =
            CONTRACTS.call("listPlugins", client -> client.plugins().list(SLUG)).path("stackIdOrSlug", SLUG);
    private final ContractCall<Plugin> get = CONTRACTS
            .call("getPlugin", client -> client.plugins().get(SLUG, PLUGIN))
            .path("stackIdOrSlug", SLUG)
            .path("pluginSlug", PLUGIN);
    private final AddPluginRequest.Builder plugin = AddPluginRequest.builder().plugin(PLUGIN);
    private final ContractCall<Plugin> add =
            add(plugin.version("1.3.1").build()).sends(DOCUMENTED);
    private final UpdatePluginRequest.Builder version =
            UpdatePluginRequest.builder().version("1.3.0");
    private final ContractCall<Plugin> update = update(version.build()).sends(DOCUMENTED);
    private final ContractCall<Plugin> delete = CONTRACTS
            .call(
                    "deletePlugin",
                    client -> client.plugins().delete(SLUG, PLUGIN).orElseThrow())
            .path("stackIdOrSlug", SLUG)
            .path("pluginSlug", PLUGIN);

    @Override
    Stream<Contract<?>> contracts() {
        return Stream.of(
                list.contract("returns every plugin")
                        .given("a plugin that was never changed", INSTALLED)
                        .answers(200, DOCUMENTED)
                        .returning(plugins -> assertThat(plugins).hasSize(1)),
                busy(list),
                add.contract("returns the plugin")
                        .given("a stack", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(added -> assertThat(added.pluginSlug()).isEqualTo(PLUGIN)),
                get.contract("returns the plugin").given("a plugin", INSTALLED).answers(200, DOCUMENTED),
                get.contract("returns a plugin with nulls")
                        .given("a plugin with every null there can be", INSTALLED)
                        .answers(200, NULLS)
                        .returning(found -> assertThat(found.instanceSlug()).isEmpty()),
                update.contract("returns the plugin as changed")
                        .given("a plugin", INSTALLED)
                        .answers(200, DOCUMENTED)
                        .returning(changed -> assertThat(changed.updatedAt()).isPresent()),
                delete.contract("returns the plugin as it was")
                        .given("a plugin that was changed", INSTALLED)
                        .answers(200, DOCUMENTED));
    }

    private static ContractCall<Plugin> add(AddPluginRequest request) {
        return CONTRACTS
                .call("addPlugin", client -> client.plugins().add(SLUG, request))
                .path("stackIdOrSlug", SLUG);
    }

    private static ContractCall<Plugin> update(UpdatePluginRequest request) {
        return CONTRACTS
                .call("updatePlugin", client -> client.plugins().update(SLUG, PLUGIN, request))
                .path("stackIdOrSlug", SLUG)
                .path("pluginSlug", PLUGIN);
    }
}
