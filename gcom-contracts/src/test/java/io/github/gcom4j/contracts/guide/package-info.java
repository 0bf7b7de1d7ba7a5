/** The snippets of docs/contracts.md. */
@NullMarked
package io.github.gcom4j.contracts.guide;

import org.jspecify.annotations.NullMarked;
