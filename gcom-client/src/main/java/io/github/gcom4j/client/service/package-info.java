/** The services, one for each resource of the API, in a blocking and an asynchronous form. */
@NullMarked
package io.github.gcom4j.client.service;

import org.jspecify.annotations.NullMarked;
