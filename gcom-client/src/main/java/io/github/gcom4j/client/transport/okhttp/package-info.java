/** The transport on OkHttp, which is on the class path of those who use it. */
@NullMarked
package io.github.gcom4j.client.transport.okhttp;

import org.jspecify.annotations.NullMarked;
