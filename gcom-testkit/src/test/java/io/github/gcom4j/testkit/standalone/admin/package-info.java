@NullMarked
package io.github.gcom4j.testkit.standalone.admin;

import org.jspecify.annotations.NullMarked;
