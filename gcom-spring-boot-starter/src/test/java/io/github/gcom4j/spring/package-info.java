@NullMarked
package io.github.gcom4j.spring;

import org.jspecify.annotations.NullMarked;
