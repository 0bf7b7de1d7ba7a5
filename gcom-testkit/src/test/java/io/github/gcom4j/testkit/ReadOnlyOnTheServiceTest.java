package io.github.gcom4j.testkit;

/** Asks the real service. It needs a token that may read stacks and access policies, and the slug of its organization. */
@OnTheService
class ReadOnlyOnTheServiceTest extends ReadOnlyContract implements RealService {}
