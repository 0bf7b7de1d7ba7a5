/** Brings things into a declared state, whatever state they are in, and rotates tokens without an outage. */
@NullMarked
package io.github.gcom4j.client.provisioning;

import org.jspecify.annotations.NullMarked;
