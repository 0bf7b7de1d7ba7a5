package io.github.gcom4j.release;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** What a module lets others use. */
public final class ExportedPackages {
    private ExportedPackages() {}

    /**
     * Reads the packages that a module exports to everybody.
     *
     * @param module a jar or a folder of classes
     * @return their names, empty for classes that are no module
     */
    public static Set<String> of(Path module) {
        return ModuleFinder.of(module).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(descriptor -> !descriptor.isAutomatic())
                .flatMap(descriptor -> descriptor.exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    /**
     * Tells whether a package is for the toolkit alone, exported or not.
     *
     * @param name its name
     * @return whether it is
     */
    public static boolean isInternal(String name) {
        return (name + ".").contains(".internal.");
    }
}
