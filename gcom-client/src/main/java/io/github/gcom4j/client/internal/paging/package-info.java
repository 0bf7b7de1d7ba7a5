/** Reading lists page by page; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.paging;

import org.jspecify.annotations.NullMarked;
