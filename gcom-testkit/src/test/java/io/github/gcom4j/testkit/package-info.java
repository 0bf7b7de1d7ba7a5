@NullMarked
package io.github.gcom4j.testkit;

import org.jspecify.annotations.NullMarked;
