@NullMarked
package io.github.gcom4j.testkit.internal.api.call;

import org.jspecify.annotations.NullMarked;
