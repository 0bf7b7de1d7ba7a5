@NullMarked
package io.github.gcom4j.testkit.internal.state;

import org.jspecify.annotations.NullMarked;
