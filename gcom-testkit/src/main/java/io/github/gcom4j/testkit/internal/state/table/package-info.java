/** Tables of records, their order and their kinds. */
@NullMarked
package io.github.gcom4j.testkit.internal.state.table;

import org.jspecify.annotations.NullMarked;
