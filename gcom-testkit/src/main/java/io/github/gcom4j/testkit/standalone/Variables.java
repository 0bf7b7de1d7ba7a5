package io.github.gcom4j.testkit.standalone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The variables of the environment that stand for options: {@code GCOM_FAKE_STACK_LIMIT} for {@code --stack-limit}. */
final class Variables {
    private static final String PREFIX = "GCOM_FAKE_";
    private static final Pattern OF_KUBERNETES = Pattern.compile(PREFIX + "(SERVICE_(HOST|PORT.*)|PORT_[0-9].*)");

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    static String name(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Returns the value of an option; those that tell people something have none. */
    @Nullable
    String value(OptionSpec option) {
        if (option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = environment.get(name(option));
        return value == null || value.isEmpty() || isOfKubernetes(value) ? null : value;
    }

    /** Returns the variables that look like those of options and are none. */
    List<String> unknown(List<OptionSpec> options) {
        Set<String> known = options.stream().map(Variables::name).collect(Collectors.toSet());
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
}
