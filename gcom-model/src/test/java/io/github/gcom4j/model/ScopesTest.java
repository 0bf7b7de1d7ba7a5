package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each scope that the spec knows is a constant, and any other text is a scope too. */
class ScopesTest {
    @Test
    void eachKnownScopeIsAConstant() {
        Set<String> known = new TreeSet<>();
        for (String scopes : List.of("x-scopes", "x-further-scopes")) {
            known.addAll(Spec.shipped()
                    .node("#/components/securitySchemes/bearer")
                    .json()
                    .path(scopes)
                    .propertyNames());
        }

        List<String> constants = Arrays.stream(Scopes.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ScopesTest::value)
                .toList();

        assertThat(constants).containsExactlyInAnyOrderElementsOf(known).hasSizeGreaterThan(30);
    }

    @Test
    void aConstantIsNamedAfterItsScope() {
        assertThat(Scopes.STACKS_READ).isEqualTo("stacks:read");
        assertThat(Scopes.SET_PDC_SIGNING).isEqualTo("set:pdc-signing");
    }

    @Test
    void anUnknownScopeCanBeGrantedAsWell() {
        CreateAccessPolicyRequest request = CreateAccessPolicyRequest.builder()
                .name("a")
                .addScope(Scopes.LOGS_READ)
                .addScope("profiles:read")
                .addRealm(Realm.builder().type(RealmType.ORG).identifier("1").build())
                .build();

        assertThat(request.scopes()).containsExactly("logs:read", "profiles:read");
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
