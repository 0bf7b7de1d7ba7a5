package io.github.gcom4j.testkit.snapshot;

/** What the state of a fake survives that is kept in a file. */
public enum Durability {
    /** The end of the machine: what an answer tells was flushed to the disk before. */
    MACHINE,
    /** The end of the process, however it comes: what an answer tells was handed to the system before. It is faster. */
    PROCESS
}
