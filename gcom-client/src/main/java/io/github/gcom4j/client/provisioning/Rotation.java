package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.model.Token;
import java.util.List;

/**
 * A rotation that is over.
 *
 * @param current the token in use now
 * @param removed the tokens that were removed
 * @param resumed whether an earlier rotation had handed the current token over and only its end was left to do
 */
public record Rotation(Token current, List<Token> removed, boolean resumed) {
    public Rotation {
        removed = List.copyOf(removed);
    }
}
