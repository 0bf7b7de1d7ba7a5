package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.PlainHttp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @Test
    void saysWhereItListensAndWithWhichToken() {
        Program.Run run = Program.call(
                http -> assertThat(http.withToken("glc_mine")
                                .get("/api/orgs/acme/instances")
                                .at("/total")
                                .asInt())
                        .isZero(),
                "--token",
                "glc_mine",
                "--organization",
                "acme");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("listens at http://127.0.0.1:")
                .contains("curl -H 'Authorization: Bearer glc_mine' http://127.0.0.1:")
                .contains("/api/orgs/acme/instances");
    }

    @Test
    void refusesACallWithoutATokenWithTheErrorOfTheApi() {
        Program.call(http -> {
            var answer = http.get("/api/orgs/grafanacom/instances");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("InvalidCredentials");
            assertThat(answer.at("/requestId").asString()).isNotBlank();
        });
    }

    @Test
    void explainsItsOptions() {
        assertThat(Program.run("--help"))
                .returns(0, Program.Run::exitCode)
                .satisfies(run -> assertThat(run.out()).contains("--port=PORT").contains("--state=FILE"));
        assertThat(Program.run("--version").out()).startsWith("gcom-testkit ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --prot 1                       | Unknown options: '--prot'
        --port                         | Missing required parameter for option '--port'
        --port http                    | Invalid value for option '--port': "http" is no whole number
        --port 65536                   | --port must be 0 to 65535 but is 65536
        --port -1                      | --port must be 0 to 65535 but is -1
        --stack-limit -1               | --stack-limit must not be negative but is -1
        --stack-ready-after soon       | "soon" is no duration such as 12s, 5m or 1h30m
        --stack-ready-after -5s        | "-5s" must not be negative
        --seed no/such/file            | --seed names a file that cannot be read: no/such/file
        --organization Acme!           | --organization must be of lower-case letters, digits, - and _ but is "Acme!"
        --stack-ready-after 9999999h   | "9999999h" must be at most 876000h
        --seed src                     | --seed names a file that cannot be read: src
        --seed pom.xml --organization acme | --organization and --seed exclude each other
        --state-survives process       | --state-survives says how to keep a file that --state does not name
        --regions nowhere              | There is no region nowhere among
        --plugin mine                  | --plugin must be SLUG=NAME@VERSION, with older versions after it, but is "mine"
        --token a:b                    | --token holds a character that no bearer token has
        --enforce-permissions --report-permissions | --enforce-permissions and --report-permissions exclude each other
        --regions ,us                  | --regions names a region without letters
        --still-clock=maybe            | 'maybe' is not a boolean
        --log xml                      | Invalid value for option '--log'
        --stubs no/such/file           | --stubs names a file that cannot be read: no/such/file
        --users ,ann                  | --users: a user must have a name
        --another-organization a=b --another-organization a=c | --another-organization: The organization a has the slug or token of another
        --another-organization a=b --another-organization c=b | --another-organization: The organization c has the slug or token of another
        --another-organization a=b --organization a           | --another-organization has the slug of --organization or the token of --token
        --another-organization a=b --token b                  | --another-organization has the slug of --organization or the token of --token
        --plugin a=A@1 --plugin a=B@1  | --plugin: The plugin a is given twice
        --plugin a=A@1@1               | --plugin: versions must differ but are [1, 1]
        --regions us --organization-regions eu | --organization-regions names a region that --regions does not
        --host=                        | --host must name an address
        --port 1 --port 2              | option '--port' (PORT) should be specified only once
        extra                          | Unmatched argument at index 0: 'extra'
        """)
    void explainsAWrongOptionAndExitsWith2(String arguments, String reason) {
        Program.Run run = Program.run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(reason).contains("--help").hasLineCount(1);
    }

    @Test
    void explainsAPortThatIsTakenAndExitsWith1() {
        try (FakeGrafanaCloud other = FakeGrafanaCloud.start()) {
            String port = String.valueOf(URI.create(other.apiUrl()).getPort());

            Program.Run run = Program.run("--port", port);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .isEqualTo("Port " + port + " of 127.0.0.1 cannot be used: Address already in use"
                            + System.lineSeparator());
        }
    }

    @Test
    void explainsASeedThatIsNoSnapshotAndExitsWith1() {
        Program.Run run = Program.run("--port", "0", "--seed", "pom.xml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("pom.xml is no snapshot of a fake: ");
    }

    @Test
    void explainsAStateOfAnotherOrganizationAndLeavesIt(@TempDir Path directory) {
        Path file = directory.resolve("state.json");
        Program.call(http -> create(http, "shop"), "--state", file.toString(), "--token", "t");

        Program.Run other = Program.run("--port", "0", "--state", file.toString(), "--organization", "acme");

        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .contains("--organization is acme but the file of --state has the organization grafanacom")
                .hasLineCount(1);
        assertThat(file).content().contains("\"shop\"", "grafanacom");
    }

    @Test
    void explainsAStateThatIsAFolderAndExitsWith1(@TempDir Path directory) {
        Program.Run run = Program.run("--port", "0", "--state", directory.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("The snapshot " + directory + " cannot be read: Is a directory" + System.lineSeparator());
    }

    @Test
    void tellsTheReasonOnce(@TempDir Path directory) throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.json"), "{\"format\":");

        Program.Run run = Program.run("--port", "0", "--seed", seed.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).containsOnlyOnce("it is not valid JSON");
    }

    @Test
    void keepsItsStateInAFile(@TempDir Path directory) {
        String file = directory.resolve("state.json").toString();
        Program.call(http -> create(http, "shop"), "--state", file, "--token", "t");
        Program.call(http -> create(http, "blog"), "--state", file, "--token", "t");

        Program.call(
                http -> assertThat(http.withToken("t")
                                .get("/api/orgs/grafanacom/instances")
                                .json()
                                .findValuesAsString("slug"))
                        .contains("shop", "blog"),
                "--state",
                file,
                "--token",
                "t");
    }

    @Test
    void explainsAStateFileThatCannotBeWrittenAndExitsWith1(@TempDir Path directory) {
        String file = directory.resolve("no/such/folder/state.json").toString();

        Program.Run run = Program.run("--port", "0", "--state", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("The state cannot be saved to " + file + ": there is no ");
    }

    private static void create(PlainHttp http, String slug) {
        var answer =
                http.withToken("t").post("/api/instances", "{\"name\":\"" + slug + "\",\"slug\":\"" + slug + "\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void takesEachOptionFromTheEnvironmentToo() {
        StringWriter out = new StringWriter();
        Map<String, String> environment =
                Map.of("GCOM_FAKE_PORT", "0", "GCOM_FAKE_ORGANIZATION", "acme", "GCOM_FAKE_STILL_CLOCK", "true");
        PrintWriter sink = new PrintWriter(out, true);

        int exitCode = Main.run(new String[] {"--organization", "mine"}, environment, fake -> {}, sink, sink);

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("the organization mine").doesNotContain(":8080");
    }

    @Test
    void namesTheVariableWhoseValueIsWrongAndThoseThatNameNoOption() {
        StringWriter err = new StringWriter();
        Map<String, String> environment = Map.of(
                "GCOM_FAKE_STACK_LIMIT", "many",
                "GCOM_FAKE_STAK_LIMIT", "1",
                "GCOM_FAKE_VERSION", "1.2",
                "GCOM_FAKE_PORT", "tcp://10.0.0.1:8080",
                "GCOM_FAKE_SERVICE_HOST", "10.0.0.1",
                "GCOM_FAKE_PORT_8080_TCP", "tcp://10.0.0.1:8080");
        PrintWriter sink = new PrintWriter(err, true);

        assertThat(Main.run(new String[0], environment, fake -> {}, sink, sink)).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "GCOM_FAKE_STAK_LIMIT is ignored: it names no option (--help lists the options)",
                        "Invalid value for option '--stack-limit': \"many\" is no whole number,"
                                + " from GCOM_FAKE_STACK_LIMIT (--help lists the options)");
    }

    @Test
    void writesARequestOnALineOfJson() {
        Program.Run run = Program.call(http -> http.get("/api/instances/shop"), "--log", "json");

        assertThat(run.out().lines().filter(line -> line.startsWith("{")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"operation\":\"getStack\"", "\"status\":401", "\"error\":\"Token invalid\""));
    }
}
