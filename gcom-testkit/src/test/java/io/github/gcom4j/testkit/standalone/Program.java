package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The program, run inside the test. */
final class Program {
    private Program() {}

    /** What a run left behind. */
    record Run(int exitCode, String out, String err) {}

    static Run run(String... arguments) {
        return run(fake -> {}, arguments);
    }

    static Run run(Consumer<StandaloneFake> whileRunning, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                Main.run(arguments, Map.of(), whileRunning, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Runs it on a free port and calls it without a token. What the calls throw fails the test. */
    static Run call(Consumer<PlainHttp> calls, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--port", "0"));
        Run run = run(fake -> calls.accept(new PlainHttp(fake.cloud().apiUrl(), "")), arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    /** Creates a stack with the slug shop, whose name a page has to escape. */
    static void createStack(PlainHttp http) {
        String token = http.get("/_admin/settings").at("/token").asString();
        String stack = "{\"name\":\"<b>Shop</b> & \\\"co\\\"\",\"slug\":\"shop\"}";
        assertThat(http.withToken(token).post("/api/instances", stack).status()).isEqualTo(200);
    }
}
