package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.standalone.admin.Durations;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Runs the fake until the process is told to end. {@code --help} says what can be set. */
public final class Main {
    private Main() {}

    /**
     * Runs the program. It exits with 0 after {@code --help}, with 2 if an argument is wrong and with 1 if the fake cannot
     * start.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(
                run(arguments, System.getenv(), Main::untilTheProcessEnds, console(System.out), console(System.err)));
    }

    static int run(
            String[] arguments,
            Map<String, String> environment,
            Consumer<StandaloneFake> whileRunning,
            PrintWriter out,
            PrintWriter err) {
        readAhead();
        EnvironmentDefaults variables = new EnvironmentDefaults(environment);
        CommandLine program = new CommandLine(new StandaloneCommand(whileRunning))
                .registerConverter(Duration.class, Main::duration)
                .registerConverter(Integer.class, Main::number)
                .registerConverter(int.class, Main::number)
                .setDefaultValueProvider(variables)
                .setParameterExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::explain);
        variables
                .unknown(program.getCommandSpec().options())
                .forEach(name -> err.println(name + " is ignored: it names no option (--help lists the options)"));
        return program.execute(arguments);
    }

    /** The description of the API takes longest to read of all that a start needs, and nothing decides about it. */
    private static void readAhead() {
        Thread reader = new Thread(Spec::shipped, "read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private static Duration duration(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is no whole number");
        }
    }

    private static int explain(CommandLine.ParameterException failure, String[] arguments) {
        failure.getCommandLine()
                .getErr()
                .println(
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse("")
                                + variable(failure, arguments)
                                + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    /** Names the variable of the environment, if the value is from there. */
    private static String variable(CommandLine.ParameterException failure, String[] arguments) {
        return failure.getArgSpec() instanceof OptionSpec option
                        && Stream.of(arguments).noneMatch(argument -> isOf(option, argument))
                ? ", from " + EnvironmentDefaults.variable(option)
                : "";
    }

    private static boolean isOf(OptionSpec option, String argument) {
        return Stream.of(option.names()).anyMatch(name -> argument.equals(name) || argument.startsWith(name + "="));
    }

    /** What went wrong is told in a line; where in the program it did is of no use to the user. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        String message = Objects.toString(failure.getMessage(), failure.toString());
        String reason = failure.getCause() == null
                ? ""
                : Objects.toString(failure.getCause().getMessage(), "");
        command.getErr().println(message.contains(reason) ? message : message + ": " + reason);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static PrintWriter console(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    private static void untilTheProcessEnds(StandaloneFake fake) {
        Runtime.getRuntime().addShutdownHook(new Thread(fake::close, "shutdown"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
