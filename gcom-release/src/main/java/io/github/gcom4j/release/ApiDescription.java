package io.github.gcom4j.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes the public API of a module as text, a line for each type and each of its members, in an order that does not depend
 * on anything, so that a change of it reads as a difference of lines.
 */
final class ApiDescription {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final ClassLoader loader;

    ApiDescription(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Describes what others may use of the classes of a module.
     *
     * @param classes a jar or a folder of classes
     */
    String of(Path classes) {
        try {
            if (Files.isDirectory(classes)) {
                return describe(classes, classes);
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return describe(classes, jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String describe(Path module, Path root) throws IOException {
        Set<String> exported = ExportedPackages.of(module);
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.startsWith("META-INF/"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.endsWith("-info"))
                    .filter(name -> isOpen(name.substring(0, Math.max(0, name.lastIndexOf('.'))), exported))
                    .sorted()
                    .toList();
        }
        return names.stream()
                .map(this::load)
                .filter(ApiDescription::isVisible)
                .map(ApiDescription::describe)
                .collect(Collectors.joining("\n"));
    }

    /** What is only published by the vendor may change in any release, so that no line of it is a promise. */
    private static boolean isOpen(String name, Set<String> exported) {
        if (name.endsWith(".published")) {
            return false;
        }
        return exported.isEmpty() ? !ExportedPackages.isInternal(name) : exported.contains(name);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        boolean own = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        Class<?> outer = type.getEnclosingClass();
        return own && !type.isSynthetic() && !type.isAnonymousClass() && (outer == null || isVisible(outer));
    }

    private static String describe(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                members.add(field(field));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                members.add(deprecated(constructor) + modifiers(constructor.getModifiers()) + "new"
                        + TypeText.parameters(constructor));
            }
        }
        for (Class<?> declaring = type; declaring != null && (declaring == type || !isVisible(declaring)); ) {
            Stream.of(declaring.getDeclaredMethods())
                    .filter(method -> isVisible(method.getModifiers()) && !method.isSynthetic() && !method.isBridge())
                    .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                    .forEach(method -> members.add(method(method)));
            declaring = declaring.getSuperclass();
        }
        return TypeText.declaration(type) + "\n"
                + members.stream().map(member -> "    " + member + "\n").collect(Collectors.joining());
    }

    private static String field(Field field) {
        if (field.isEnumConstant()) {
            return (field.isAnnotationPresent(Deprecated.class) ? "deprecated " : "") + "constant " + field.getName();
        }
        return (field.isAnnotationPresent(Deprecated.class) ? "deprecated " : "")
                + modifiers(field.getModifiers())
                + TypeText.of(field.getAnnotatedType())
                + " "
                + field.getName();
    }

    private static String method(Method method) {
        String form = method.isDefault() ? "default " : "";
        return deprecated(method) + modifiers(method.getModifiers()) + form
                + TypeText.variables(method.getTypeParameters())
                + TypeText.of(method.getAnnotatedReturnType()) + " " + method.getName() + TypeText.parameters(method);
    }

    private static String deprecated(Executable member) {
        return member.isAnnotationPresent(Deprecated.class) ? "deprecated " : "";
    }

    /** What is public goes without saying. */
    private static String modifiers(int modifiers) {
        int said = modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL);
        return said == 0 ? "" : Modifier.toString(said) + " ";
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** What differs between two descriptions, line by line: with a minus what is gone, with a plus what is new. */
    static List<String> difference(String old, String now) {
        List<String> before = lines(old);
        List<String> after = lines(now);
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
                .toList();
    }

    /** The lines, each member with the type that it is of. */
    private static List<String> lines(String description) {
        String[] type = {""};
        return Arrays.stream(description.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    if (line.startsWith(" ")) {
                        return type[0] + ": " + line.strip();
                    }
                    type[0] = line.replaceFirst(".*?\\b(?:class|interface|record|enum|@interface) ([\\w.$]+).*", "$1");
                    return line;
                })
                .toList();
    }
}
