/** What Grafana instances have beside data sources and plugins: whether they are ready, users, service accounts. */
@NullMarked
package io.github.gcom4j.testkit.internal.api.instance;

import org.jspecify.annotations.NullMarked;
