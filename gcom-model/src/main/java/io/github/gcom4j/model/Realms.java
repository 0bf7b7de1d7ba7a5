package io.github.gcom4j.model;

/** Makes the realms that access policies are about, whose identifier is the id of an organization or a stack. */
public final class Realms {
    private Realms() {}

    /**
     * Returns the realm of a stack.
     *
     * @param stack the stack
     * @return the realm, without label policies
     */
    public static Realm of(Stack stack) {
        return ofStack(stack.id());
    }

    /**
     * Returns the realm of an organization, which takes in all its stacks.
     *
     * @param organization the organization
     * @return the realm, without label policies
     */
    public static Realm of(Organization organization) {
        return ofOrganization(organization.id());
    }

    /**
     * Returns the realm of a stack.
     *
     * @param id the id of the stack; its slug does not serve
     * @return the realm, without label policies
     */
    public static Realm ofStack(long id) {
        return realm(RealmType.STACK, id);
    }

    /**
     * Returns the realm of an organization, which takes in all its stacks.
     *
     * @param id the id of the organization; its slug does not serve
     * @return the realm, without label policies
     */
    public static Realm ofOrganization(long id) {
        return realm(RealmType.ORG, id);
    }

    private static Realm realm(RealmType type, long id) {
        return Realm.builder().type(type).identifier(Long.toString(id)).build();
    }
}
