/** What a fake remembers of the requests it has answered. */
@NullMarked
package io.github.gcom4j.testkit.journal;

import org.jspecify.annotations.NullMarked;
