package io.github.gcom4j.testkit.foreign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** A step that is not done again for the same contents of the same files. */
interface Once {
    void run() throws Exception;

    /** Does the step unless the mark tells that it was done. */
    static void unless(Path mark, List<Path> files, Once step) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        String contents = HexFormat.of().formatHex(digest.digest());
        if (!Files.exists(mark) || !Files.readString(mark).equals(contents)) {
            step.run();
            Files.writeString(mark, contents);
        }
    }
}
