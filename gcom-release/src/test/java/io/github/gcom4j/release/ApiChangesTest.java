package io.github.gcom4j.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a description sees, and what it leaves out. */
class ApiChangesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int compiled;

    @Test
    void aRenamedTypeIsGoneAndNew() throws IOException {
        assertThat(difference("public final class Stack {}", "public final class Instance {}"))
                .contains("- final class api.Stack", "+ final class api.Instance");
    }

    @Test
    void anEnumThatBecameAStringAndBackIsSeen() throws IOException {
        String state = "public enum State { ACTIVE }";

        assertThat(difference(
                        state + "public interface Stack { State state(); }",
                        state + "public interface Stack { String state(); }"))
                .containsExactly("- api.Stack: abstract api.State state()", "+ api.Stack: abstract String state()");
    }

    @Test
    void anAccessorThatBecameOptionalIsSeen() throws IOException {
        assertThat(difference(
                        "public final class Stack { public String slug() { return \"\"; } }",
                        "public final class Stack { public java.util.Optional<String> slug() { return null; } }"))
                .containsExactly("- api.Stack: String slug()", "+ api.Stack: Optional<String> slug()");
    }

    @Test
    void whatMayBeNullIsSeenWhereverItStands() throws IOException {
        String nullable = "@org.jspecify.annotations.Nullable ";

        assertThat(difference(
                        "public interface A { java.util.List<String> of(String text); }",
                        "public interface A { java.util.List<" + nullable + "String> of(" + nullable
                                + "String text); }"))
                .contains("+ api.A: abstract List<@Nullable String> of(@Nullable String)");
    }

    @Test
    void modifiersConstantsSupertypesBoundsAndExceptionsAreSeen() throws IOException {
        assertThat(difference("public class A {}", "public final class A {}")).contains("+ final class api.A");
        assertThat(difference("public enum A { B, C }", "public enum A { B }")).containsExactly("- api.A: constant C");
        assertThat(difference("public interface A {}", "public interface A extends Runnable {}"))
                .contains("+ interface api.A extends Runnable");
        assertThat(difference("public interface A<T> {}", "public interface A<T extends Number> {}"))
                .contains("+ interface api.A<T extends Number>");
        assertThat(difference("public interface A { void b(); }", "public interface A { void b() throws Exception; }"))
                .contains("+ api.A: abstract void b() throws Exception");
        assertThat(difference("public interface A { void b(); }", "public interface A { default void b() {} }"))
                .contains("+ api.A: default void b()");
        assertThat(difference("public class A {}", "@Deprecated public class A {}"))
                .contains("+ deprecated class api.A");
    }

    @Test
    void whatNobodyMayUseIsLeftOut() throws IOException {
        assertThat(difference("public class A { int b; private void c() {} } class D {}", "public class A {}"))
                .isEmpty();
    }

    private List<String> difference(String before, String after) throws IOException {
        return ApiDescription.difference(describe(before), describe(after));
    }

    private String describe(String types) throws IOException {
        Path module = Files.createDirectories(folder.resolve(String.valueOf(compiled++)));
        Path source = Files.createDirectories(module.resolve("source/api"));
        Path classes = Files.createDirectories(module.resolve("classes"));
        StringWriter output = new StringWriter();
        List<Path> files = split(types, source);
        boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        output,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString()),
                        null,
                        ToolProvider.getSystemJavaCompiler()
                                .getStandardFileManager(null, null, null)
                                .getJavaFileObjectsFromPaths(files))
                .call();
        assertThat(done).as(output.toString()).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return new ApiDescription(loader).of(classes);
        }
    }

    /** Writes each type that begins a declaration at the top into a file of its own. */
    private static List<Path> split(String types, Path source) throws IOException {
        List<String> parts = List.of(types.split("(?<=\\})(?=public |class )", -1));
        for (String part : parts) {
            String name = part.replaceFirst("(?s).*?(?:class|interface|enum) (\\w+).*", "$1");
            Files.writeString(source.resolve(name + ".java"), "package api; " + part);
        }
        try (var files = Files.list(source)) {
            return files.toList();
        }
    }
}
