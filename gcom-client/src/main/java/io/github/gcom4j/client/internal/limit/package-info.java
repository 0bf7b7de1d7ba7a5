/** What the calls of a client share: its turns and its rate budgets; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.limit;

import org.jspecify.annotations.NullMarked;
