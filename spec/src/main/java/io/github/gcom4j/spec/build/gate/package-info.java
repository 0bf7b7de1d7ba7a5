/** What is wrong with a spec, by rule. */
@NullMarked
package io.github.gcom4j.spec.build.gate;

import org.jspecify.annotations.NullMarked;
