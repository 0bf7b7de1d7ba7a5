package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.spec.Spec;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine;

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
        readAhead();
        System.exit(
                run(arguments, System.getenv(), Main::untilTheProcessEnds, console(System.out), console(System.err)));
    }

    static int run(
            String[] arguments,
            Map<String, String> environment,
            Consumer<StandaloneFake> whileRunning,
            PrintWriter out,
            PrintWriter err) {
        Variables variables = new Variables(environment);
        Explanations explanations = new Explanations();
        CommandLine program = new CommandLine(new StandaloneCommand(whileRunning))
                .registerConverter(Duration.class, new OptionTypes.OfDuration())
                .registerConverter(Integer.class, new OptionTypes.OfInteger())
                .registerConverter(int.class, new OptionTypes.OfInteger())
                .setDefaultValueProvider(new EnvironmentDefaults(variables))
                .setParameterExceptionHandler(explanations)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(explanations);
        variables
                .unknown(program.getCommandSpec().options())
                .forEach(name -> err.println(name + " is ignored: it names no option (--help lists the options)"));
        return program.execute(arguments);
    }

    /** The description of the API takes long to read, and no option decides about it. */
    private static void readAhead() {
        Thread reader = new Thread(Spec::shipped, "read-ahead");
        reader.setDaemon(true);
        reader.start();
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
