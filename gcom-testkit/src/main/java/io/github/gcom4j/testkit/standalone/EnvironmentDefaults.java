package io.github.gcom4j.testkit.standalone;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes each option that is not given from the environment: {@code --stack-limit} from {@code GCOM_FAKE_STACK_LIMIT}. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private static final String PREFIX = "GCOM_FAKE_";

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String value = argument instanceof OptionSpec option ? environment.get(variable(option)) : null;
        return value == null || value.isEmpty() ? null : value;
    }
}
