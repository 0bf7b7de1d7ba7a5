package io.github.gcom4j.benchmarks.contest;

import tools.jackson.databind.json.JsonMapper;

/** Jackson's tree, which has no types: takes part in reading and writing JSON alone. */
final class TreeContestant implements Contestant {
    private final JsonMapper mapper = JsonMapper.shared();

    @Override
    public Object policy() {
        throw new UnsupportedOperationException("no client");
    }

    @Override
    public int stacks(String organization) {
        throw new UnsupportedOperationException("no client");
    }

    @Override
    public Object decode(byte[] page) {
        return mapper.readTree(page);
    }

    @Override
    public byte[] encode(Object page) {
        return mapper.writeValueAsBytes(page);
    }
}
