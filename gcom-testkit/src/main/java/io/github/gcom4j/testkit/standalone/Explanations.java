package io.github.gcom4j.testkit.standalone;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in a line; where in the program it did is of no use to the user. */
final class Explanations implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        failure.getCommandLine()
                .getErr()
                .println(
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse("")
                                + variable(failure, arguments) + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        String message = Objects.toString(failure.getMessage(), failure.toString());
        String reason = failure.getCause() == null
                ? ""
                : Objects.toString(failure.getCause().getMessage(), "");
        command.getErr().println(message.contains(reason) ? message : message + ": " + reason);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Names the variable of the environment, if the value is from there. */
    private static String variable(ParameterException failure, String[] arguments) {
        return failure.getArgSpec() instanceof OptionSpec option && !isGiven(option, arguments)
                ? ", from " + Variables.name(option)
                : "";
    }

    private static boolean isGiven(OptionSpec option, String[] arguments) {
        for (String argument : arguments) {
            for (String name : option.names()) {
                if (argument.equals(name) || argument.startsWith(name + "=")) {
                    return true;
                }
            }
        }
        return false;
    }
}
