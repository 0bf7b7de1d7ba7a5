package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.snapshot.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the program and the fake they ask for. */
@Command(
        name = "java -jar gcom-testkit-standalone.jar",
        description = {"Runs a fake Grafana Cloud API: stateful, and checked against the API's description.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Durations are written as 12s, 5m or 1h30m.",
            "Each option can be a variable of the environment: --stack-limit is GCOM_FAKE_STACK_LIMIT."
        })
final class StandaloneCommand implements Callable<Integer> {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    private final Consumer<StandaloneFake> whileRunning;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on, 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String host = "";

    @Option(names = "--token", paramLabel = "TOKEN", description = "Token that may do everything")
    private Optional<String> token = Optional.empty();

    @Option(
            names = "--organization",
            paramLabel = "SLUG",
            description = "Slug of the organization (default: grafanacom, as in the API's documentation)")
    private Optional<String> organization = Optional.empty();

    @Option(names = "--seed", paramLabel = "FILE", description = "Snapshot to start with")
    private Optional<Path> seed = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Snapshot to keep: loaded at the start if it is there, each change saved before it is answered")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--state-survives",
            paramLabel = "WHAT",
            defaultValue = "machine",
            description = {
                "What an answered change in the state file survives: the end of the machine, or, faster, that of the"
                        + " process (default: ${DEFAULT-VALUE})"
            })
    private Durability survives = Durability.MACHINE;

    @Option(
            names = "--enforce-permissions",
            description = "Hold tokens made through the API to the scopes, realms and subnets of their policy")
    private boolean permissions;

    @Option(
            names = "--report-permissions",
            description = "Report what those policies lack, in the journal, instead of refusing it")
    private boolean reportedPermissions;

    @Option(names = "--enforce-rate-limits", description = "Refuse requests beyond the documented limits")
    private boolean rateLimits;

    @Option(
            names = "--strict",
            description = "Refuse what breaks the API's description, and operations that the fake knows from it alone")
    private boolean strict;

    @Option(names = "--still-clock", description = "Let time stand still until the admin API puts the clock forward")
    private boolean stillClock;

    @Option(
            names = "--stack-ready-after",
            paramLabel = "TIME",
            defaultValue = "0s",
            description = "Until a new, restarted or woken Grafana instance answers (default: ${DEFAULT-VALUE})")
    private Duration readyAfter = Duration.ZERO;

    @Option(
            names = "--stack-deletion-takes",
            paramLabel = "TIME",
            defaultValue = "0s",
            description = "How long a stack is deleting before it is deleted (default: ${DEFAULT-VALUE})")
    private Duration deletionTakes = Duration.ZERO;

    @Option(
            names = "--slug-reusable-after",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "How long the slug of a deleted stack stays taken (default: ${DEFAULT-VALUE})")
    private Duration slugReusableAfter = Duration.ZERO;

    @Option(
            names = "--plugin-change-takes",
            paramLabel = "TIME",
            defaultValue = "0s",
            description = "How long a stack is busy after a change of its plugins (default: ${DEFAULT-VALUE})")
    private Duration pluginChangeTakes = Duration.ZERO;

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "none",
            description = "Write each request on standard output, as text or json (default: ${DEFAULT-VALUE})")
    private RequestLog log = RequestLog.NONE;

    @Option(
            names = "--stack-limit",
            paramLabel = "N",
            description = "Limit of the organization's stacks (default: none)")
    private int stackLimit = Integer.MAX_VALUE;

    StandaloneCommand(Consumer<StandaloneFake> whileRunning) {
        this.whileRunning = whileRunning;
    }

    @Override
    public Integer call() {
        check(port >= 0 && port <= 65_535, "--port must be 0 to 65535 but is " + port);
        check(!host.isBlank(), "--host must name an address");
        check(stackLimit >= 0, "--stack-limit must not be negative but is " + stackLimit);
        check(
                token.map(secret -> AccessOptions.BEARER.matcher(secret).matches())
                        .orElse(true),
                "--token holds a character that no bearer token has");
        check(
                organization.map(slug -> SLUG.matcher(slug).matches()).orElse(true),
                "--organization must be of lower-case letters, digits, - and _ but is \"" + organization.orElse("")
                        + "\"");
        check(
                seed.isEmpty() || organization.isEmpty(),
                "--organization and --seed exclude each other: the snapshot has an organization");
        check(
                !permissions || !reportedPermissions,
                "--enforce-permissions and --report-permissions exclude each other");
        check(
                state.isPresent() || survives == Durability.MACHINE,
                "--state-survives says how to keep a file that --state does not name");
        check(
                token.stream().noneMatch(world::isTokenOfAnother)
                        && organization.stream().noneMatch(world::isAnother),
                "--another-organization has the slug of --organization or the token of --token");
        Optional<String> adminToken = access.adminTokenFor(host);
        try (StandaloneFake fake = new StandaloneFake(builder(), stillClock, access.access(adminToken))) {
            check(
                    organization.map(fake.cloud().organization().slug()::equals).orElse(true),
                    "--organization is " + organization.orElse("") + " but the file of --state has the organization "
                            + fake.cloud().organization().slug());
            Greeting.print(fake.cloud(), adminToken, spec.commandLine().getOut());
            whileRunning.accept(fake);
        }
        return 0;
    }

    private FakeGrafanaCloudBuilder builder() {
        FakeGrafanaCloudBuilder builder = FakeGrafanaCloud.builder()
                .host(host)
                .port(port)
                .stackReadyAfter(readyAfter)
                .stackDeletionTakes(deletionTakes)
                .slugReusableAfter(slugReusableAfter)
                .pluginChangeTakes(pluginChangeTakes)
                .stackLimit(stackLimit);
        try {
            seed.ifPresent(file -> ReadableFile.check("--seed", file));
            world.apply(builder);
            access.apply(builder);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        builder.onExchange(log.to(spec.commandLine().getOut()));
        token.ifPresent(builder::token);
        organization.ifPresent(builder::organization);
        seed.ifPresent(builder::seed);
        state.ifPresent(file -> builder.state(file, survives));
        if (permissions) {
            builder.enforcePermissions();
        }
        if (strict) {
            builder.strict();
        }
        if (reportedPermissions) {
            builder.reportPermissions();
        }
        if (rateLimits) {
            builder.enforceRateLimits();
        }
        return builder;
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }
}
