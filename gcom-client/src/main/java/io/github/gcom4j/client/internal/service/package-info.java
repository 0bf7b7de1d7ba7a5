/** What implements the services; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.service;

import org.jspecify.annotations.NullMarked;
