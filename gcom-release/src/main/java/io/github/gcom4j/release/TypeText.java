package io.github.gcom4j.release;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types as text, with what may be null, the same on every JDK. */
final class TypeText {
    private TypeText() {}

    /** How a type is declared. */
    static String declaration(Class<?> type) {
        boolean isInterface = type.isInterface();
        String supertype = isInterface || type.isEnum() || type.isRecord() || type.getSuperclass() == Object.class
                ? ""
                : " extends " + of(type.getAnnotatedSuperclass());
        String interfaces =
                Stream.of(type.getAnnotatedInterfaces()).map(TypeText::of).collect(Collectors.joining(", "));
        String permitted = type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .map(TypeText::name)
                        .sorted()
                        .collect(Collectors.joining(", ", " permits ", ""))
                : "";
        return (type.isAnnotationPresent(Deprecated.class) ? "deprecated " : "")
                + modifiers(type)
                + kind(type)
                + " "
                + name(type)
                + variables(type.getTypeParameters()).strip()
                + supertype
                + (interfaces.isEmpty() ? "" : (isInterface ? " extends " : " implements ") + interfaces)
                + permitted;
    }

    private static String modifiers(Class<?> type) {
        int said = Modifier.PROTECTED | Modifier.FINAL;
        if (!type.isInterface()) {
            said |= Modifier.ABSTRACT;
        }
        if (type.isEnum() || type.isRecord()) {
            said = Modifier.PROTECTED;
        }
        String text = Modifier.toString(type.getModifiers() & said);
        return text.isEmpty() ? "" : text + " ";
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type.isRecord()) {
            return "record";
        }
        return type.isInterface() ? "interface" : "class";
    }

    /** What a method or a constructor takes and throws. */
    static String parameters(Executable executable) {
        List<AnnotatedType> types = Arrays.asList(executable.getAnnotatedParameterTypes());
        String thrown = Stream.of(executable.getAnnotatedExceptionTypes())
                .map(TypeText::of)
                .sorted()
                .collect(Collectors.joining(", "));
        return types.stream().map(TypeText::of).collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    /** The declared variables with a space behind them, empty where there are none. */
    static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables).map(TypeText::variable).collect(Collectors.joining(", ", "<", "> "));
    }

    private static String variable(TypeVariable<?> variable) {
        String bounds = Stream.of(variable.getAnnotatedBounds())
                .map(TypeText::of)
                .filter(bound -> !bound.equals("Object"))
                .collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    /** A type where it is used. */
    static String of(AnnotatedType type) {
        String text;
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Type raw = ((ParameterizedType) type.getType()).getRawType();
            text = name((Class<?>) raw)
                    + Stream.of(parameterized.getAnnotatedActualTypeArguments())
                            .map(TypeText::of)
                            .collect(Collectors.joining(", ", "<", ">"));
        } else if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + nullness(type) + "[]";
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            text = "?" + bound(" super ", wildcard.getAnnotatedLowerBounds())
                    + bound(" extends ", wildcard.getAnnotatedUpperBounds());
        } else {
            text = type.getType() instanceof Class<?> plain
                    ? name(plain)
                    : type.getType().getTypeName();
        }
        return nullness(type) + text;
    }

    private static String bound(String word, AnnotatedType[] bounds) {
        String text = Stream.of(bounds).map(TypeText::of).collect(Collectors.joining(" & "));
        return text.isEmpty() || text.equals("Object") ? "" : word + text;
    }

    private static String nullness(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
    }

    /** Packages that every reader knows are left out. */
    private static String name(Class<?> type) {
        return type.getTypeName().replaceFirst("^(java\\.lang|java\\.util|io\\.github\\.gcom4j)\\.", "");
    }
}
