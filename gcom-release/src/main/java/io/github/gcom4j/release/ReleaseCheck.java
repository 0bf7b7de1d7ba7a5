package io.github.gcom4j.release;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in one sentence why no release can be made of a working tree. It is run from its source before anything is built, and
 * so uses the JDK alone.
 */
public final class ReleaseCheck {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Pattern BASELINE = Pattern.compile("gcom-(\\d+\\.\\d+\\.\\d+)\\.yaml");
    private static final String SPEC = "META-INF/io.github.gcom4j/gcom.yaml";

    private final Path root;
    private final String version;
    private final URI repository;

    private ReleaseCheck(Path root, String version, URI repository) {
        this.root = root;
        this.version = version;
        this.repository = repository;
    }

    /**
     * Ends with status 1 and a sentence if no release can be made of the current folder. The property {@code gcom.released} is
     * the release that the Java API is compared with or none, {@code gpg.skip} says that nothing is signed.
     *
     * @param arguments the version of the project, and the repository with what was released before
     */
    public static void main(String[] arguments) {
        String compared = System.getProperty("gcom.released", "none");
        Optional<String> problem = problem(Path.of(""), arguments[0], URI.create(arguments[1]), compared)
                .or(() -> key(Optional.ofNullable(System.getenv("MAVEN_GPG_KEY")), Boolean.getBoolean("gpg.skip")));
        if (problem.isPresent()) {
            System.err.println("No release of " + arguments[0] + ": " + problem.get() + ".");
            System.exit(1);
        }
    }

    /**
     * Finds the first thing that stands in the way of a release.
     *
     * @param root the root of the working tree
     * @param version the version of the project
     * @param repository the Maven repository with what was released before, as a folder's address
     * @param compared the release that the Java API is compared with, or none
     * @return the end of a sentence, empty if a release can be made
     */
    static Optional<String> problem(Path root, String version, URI repository, String compared) {
        ReleaseCheck check = new ReleaseCheck(root, version, repository);
        try {
            return check.version()
                    .or(check::tree)
                    .or(check::changelog)
                    .or(() -> check.released(compared))
                    .or(check::baselines);
        } catch (UncheckedIOException e) {
            return Optional.of("it cannot be checked, as " + e.getCause());
        }
    }

    static Optional<String> key(Optional<String> key, boolean skipped) {
        return skipped || key.filter(text -> !text.isBlank()).isPresent()
                ? Optional.empty()
                : Optional.of("there is no key to sign with, so put it into MAVEN_GPG_KEY and its passphrase into"
                        + " MAVEN_GPG_PASSPHRASE, or say -Dgpg.skip for a bundle that nobody can publish");
    }

    private Optional<String> version() {
        if (VERSION.matcher(version).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                version.endsWith("-SNAPSHOT")
                        ? "a snapshot is no release, so set the version to " + version.replace("-SNAPSHOT", "")
                                + " in every pom.xml, which"
                                + " ./mvnw versions:set -DgenerateBackupPoms=false does"
                        : "a version is written as 1.2.3");
    }

    private Optional<String> tree() {
        try {
            Process git = new ProcessBuilder("git", "status", "--porcelain")
                    .directory(root.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> changes = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(3))
                    .toList();
            if (git.waitFor() != 0) {
                return Optional.of("the folder is no working tree of git, so nobody could tell what was released");
            }
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the working tree has changes that are in no commit, in " + changes.get(0)
                            + (changes.size() == 1 ? "" : " and " + (changes.size() - 1) + " more"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the check was interrupted");
        }
    }

    private Optional<String> changelog() {
        String heading = "## [" + version + "] - ";
        Optional<String> section = Pattern.compile("(?m)^(?=## )")
                .splitAsStream(read(root.resolve("CHANGELOG.md")))
                .filter(text -> text.startsWith(heading))
                .findFirst();
        if (section.isEmpty()) {
            return Optional.of("CHANGELOG.md has no section \"" + heading
                    + "YYYY-MM-DD\", so move there what stands under" + " Unreleased");
        }
        if (!section.get().substring(heading.length()).matches("(?s)\\d{4}-\\d{2}-\\d{2}\\R.*")) {
            return Optional.of(
                    "the section of CHANGELOG.md has no date, which is written as \"" + heading + "2026-01-31\"");
        }
        return section.get().lines().skip(1).anyMatch(line -> line.startsWith("- "))
                ? Optional.empty()
                : Optional.of("the section of CHANGELOG.md says nothing");
    }

    private Optional<String> released(String compared) {
        String last = olderBaselines().reduce("none", (before, next) -> next);
        return last.equals(compared)
                ? Optional.empty()
                : Optional.of("the Java API is compared with the release " + compared + " though the last baseline is "
                        + last + ", so set gcom.released in pom.xml to that");
    }

    private Optional<String> baselines() {
        Optional<byte[]> same = published(version);
        if (same.isPresent()) {
            return Optional.of("it is at " + repository + " already");
        }
        return olderBaselines().flatMap(released -> baseline(released).stream()).findFirst();
    }

    private Optional<String> baseline(String released) {
        String file = "spec/baseline/gcom-" + released + ".yaml";
        Optional<byte[]> published = published(released);
        if (published.isEmpty()) {
            return Optional.of(file + " is the baseline of a version that is not at " + repository);
        }
        return read(root.resolve(file)).equals(new String(published.get(), StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(file + " differs from the spec in the published jar, so take " + SPEC + " from that");
    }

    /** The versions before this one that have a baseline, oldest first. */
    private Stream<String> olderBaselines() {
        try (Stream<Path> files = Files.list(root.resolve("spec/baseline"))) {
            return files
                    .map(file -> BASELINE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .filter(released -> Arrays.compare(numbers(released), numbers(version)) < 0)
                    .sorted((one, other) -> Arrays.compare(numbers(one), numbers(other)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    /** The spec in the jar of a version, empty where there is no such jar. */
    private Optional<byte[]> published(String released) {
        URI jar = repository.resolve("io/github/gcom4j/gcom-spec/" + released + "/gcom-spec-" + released + ".jar");
        try (JarInputStream entries = new JarInputStream(jar.toURL().openStream())) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (entry.getName().equals(SPEC)) {
                    return Optional.of(bytes(entries));
                }
            }
            return Optional.of(new byte[0]);
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(InputStream entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entry.transferTo(bytes);
        return bytes.toByteArray();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
