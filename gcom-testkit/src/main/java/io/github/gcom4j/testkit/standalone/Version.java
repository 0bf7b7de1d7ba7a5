package io.github.gcom4j.testkit.standalone;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"gcom-testkit " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
