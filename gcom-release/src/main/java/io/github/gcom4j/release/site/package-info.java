/** Makes the documentation as a site: the guides with contents and search, the reference of the API, and the Javadoc of all modules. */
@NullMarked
package io.github.gcom4j.release.site;

import org.jspecify.annotations.NullMarked;
