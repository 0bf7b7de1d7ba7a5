/** Lists that are fetched page by page. */
@NullMarked
package io.github.gcom4j.client.paging;

import org.jspecify.annotations.NullMarked;
