package io.github.gcom4j.testkit.internal.state.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read or written, where Java says its name alone. */
public final class IoProblem {
    private IoProblem() {}

    /** Returns the reason. */
    public static String of(IOException failure) {
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            return word(file) + " " + file.getFile();
        }
        return String.valueOf(failure.getMessage());
    }

    private static String word(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no";
        }
        if (failure instanceof AccessDeniedException) {
            return "nobody lets this program use";
        }
        return failure instanceof FileAlreadyExistsException ? "there is already" : "something is wrong with";
    }
}
