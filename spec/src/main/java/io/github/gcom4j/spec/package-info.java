/** A small reader of the OpenAPI description: operations, parameters, messages and schemas, with references followed. */
@NullMarked
package io.github.gcom4j.spec;

import org.jspecify.annotations.NullMarked;
