/** What was exchanged, kept and shown. */
@NullMarked
package io.github.gcom4j.testkit.internal.http.journal;

import org.jspecify.annotations.NullMarked;
