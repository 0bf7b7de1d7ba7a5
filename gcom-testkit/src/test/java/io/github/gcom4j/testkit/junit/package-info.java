@NullMarked
package io.github.gcom4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
