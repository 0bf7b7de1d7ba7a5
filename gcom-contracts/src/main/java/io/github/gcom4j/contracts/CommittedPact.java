package io.github.gcom4j.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The pact under version control, in a directory with one file a resource. It follows the contracts that passed, and only
 * those, once the system property {@value #UPDATE} is true; a contract that failed or did not run stays as it was.
 */
public final class CommittedPact {
    /** The system property that lets the committed pact follow the contracts. */
    public static final String UPDATE = "contracts.update";

    private static final Object ONE_AT_A_TIME = new Object();

    private final PactFiles files;
    private final Path directory;
    private final Contracts contracts;

    /**
     * Names the pact and the contracts it is written from.
     *
     * @param directory the directory under version control
     * @param contracts the contracts, played or yet to be
     */
    public CommittedPact(Path directory, Contracts contracts) {
        this.files = new PactFiles(directory);
        this.directory = directory;
        this.contracts = contracts;
    }

    /**
     * Takes over what has passed so far, unless no update is asked for. Nothing is removed. Call it after each class of
     * contracts, so that one class can be run alone.
     */
    public void takeOver() {
        if (Boolean.getBoolean(UPDATE)) {
            say(update(Set.of()));
        }
    }

    /**
     * Removes what is declared no longer if an update is asked for, and compares otherwise. A contract counts as gone only
     * after every declared one was played.
     *
     * @param declared the names of all contracts there are
     * @throws AssertionError if the committed pact is stale, with the names of the contracts that differ
     */
    public void check(Set<String> declared) {
        if (Boolean.getBoolean(UPDATE)) {
            say(update(declared));
        } else {
            compare(declared);
        }
    }

    /**
     * Returns what an update would commit, in one pact, as a broker or a verifier takes it.
     *
     * @param declared the names of all contracts there are
     * @return the pact in JSON
     */
    public String merged(Set<String> declared) {
        return PactFiles.pact(contracts.consumer(), next(declared).contracts().values())
                .toString();
    }

    private void say(PactUpdate update) {
        System.out.println("The pact " + directory + " follows the contracts. " + update);
    }

    PactUpdate update(Set<String> declared) {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel others =
                    FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                others.lock();
                PactUpdate update = next(declared);
                files.write(contracts.consumer(), update.contracts());
                return update;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot update the pact " + directory, e);
            }
        }
    }

    void compare(Set<String> declared) {
        PactUpdate update = next(declared);
        if (!update.changesNothing()) {
            throw new AssertionError("The pact " + directory + " is stale. " + update
                    + ". If that is meant, run ./mvnw verify -pl gcom-contracts -am -D" + UPDATE
                    + "=true and commit what it writes; if not, mend the client or the contract");
        }
    }

    private PactUpdate next(Set<String> declared) {
        return PactUpdate.of(files.read(), contracts.outcomes(), declared);
    }

    private Path lockFile() throws IOException {
        return Files.createDirectories(contracts.directory()).resolve("update.lock");
    }
}
