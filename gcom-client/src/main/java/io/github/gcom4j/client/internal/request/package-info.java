/** Rules for what a request carries, from its URL to its headers; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.request;

import org.jspecify.annotations.NullMarked;
