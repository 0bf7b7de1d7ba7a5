package io.github.gcom4j.client.internal.request;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids of requests. They have to differ, not to be hard to guess, and so need no secure random numbers. */
public final class RequestIds {
    public static final String HEADER = "x-request-id";

    private static final long VERSION_4 = 4L << 12;
    private static final long VARIANT_2 = 2L << 62;

    private RequestIds() {}

    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & ~(15L << 12)) | VERSION_4, (random.nextLong() & ~(3L << 62)) | VARIANT_2);
    }
}
