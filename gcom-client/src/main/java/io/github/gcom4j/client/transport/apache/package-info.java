/** The transport on Apache HttpClient 5, which is on the class path of those who use it. */
@NullMarked
package io.github.gcom4j.client.transport.apache;

import org.jspecify.annotations.NullMarked;
