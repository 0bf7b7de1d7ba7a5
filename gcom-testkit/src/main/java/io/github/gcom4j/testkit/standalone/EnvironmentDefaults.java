package io.github.gcom4j.testkit.standalone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes each option that is not given from the environment: {@code --stack-limit} from {@code GCOM_FAKE_STACK_LIMIT}. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private static final String PREFIX = "GCOM_FAKE_";
    private static final Pattern OF_KUBERNETES = Pattern.compile(PREFIX + "(SERVICE_(HOST|PORT.*)|PORT_[0-9].*)");

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Returns the variables that look like those of options and are none. */
    List<String> unknown(List<OptionSpec> options) {
        Set<String> known = options.stream().map(EnvironmentDefaults::variable).collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .filter(name -> !OF_KUBERNETES.matcher(name).matches())
                .sorted()
                .toList();
    }

    /** Kubernetes tells of a service {@code gcom-fake} by variables, of which one is named as that of an option. */
    private static boolean isOfKubernetes(String value) {
        return value.startsWith("tcp://");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String value = argument instanceof OptionSpec option && !isForPeople(option)
                ? environment.get(variable(option))
                : null;
        return value == null || value.isEmpty() || isOfKubernetes(value) ? null : value;
    }

    private static boolean isForPeople(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }
}
