/** What an answer means: a value, or an error of its own kind; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.answer;

import org.jspecify.annotations.NullMarked;
