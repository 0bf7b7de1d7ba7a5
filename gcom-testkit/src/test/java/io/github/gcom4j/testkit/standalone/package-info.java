@NullMarked
package io.github.gcom4j.testkit.standalone;

import org.jspecify.annotations.NullMarked;
