@NullMarked
package io.github.gcom4j.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
