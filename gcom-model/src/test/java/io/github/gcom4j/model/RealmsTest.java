package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RealmsTest {
    @Test
    void aRealmNamesWhatItIsOfByItsId() {
        Stack stack = Stack.builder().id(507363).slug("mine").name("mine").build();
        Organization organization =
                Organization.builder().id(652992).slug("grafanacom").build();

        assertThat(Realms.of(stack)).isEqualTo(Realms.ofStack(507363));
        assertThat(Realms.of(organization)).isEqualTo(Realms.ofOrganization(652992));
        assertThat(Realms.ofStack(507363).type()).contains(RealmType.STACK);
        assertThat(Realms.ofOrganization(652992).identifier()).contains("652992");
    }
}
