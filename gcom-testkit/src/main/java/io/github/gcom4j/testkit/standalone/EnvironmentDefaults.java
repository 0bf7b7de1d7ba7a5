package io.github.gcom4j.testkit.standalone;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes each option that is not given from the environment. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private final Variables variables;

    EnvironmentDefaults(Variables variables) {
        this.variables = variables;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? variables.value(option) : null;
    }
}
