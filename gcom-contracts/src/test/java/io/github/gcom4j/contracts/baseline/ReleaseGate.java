package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.compare.SpecChange;
import io.github.gcom4j.spec.compare.SpecComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;

/**
 * Lets a spec pass that breaks nobody, or whose breaks are accepted: by a baseline of the version they come with, by a
 * version that says so, and by a changelog that names them.
 *
 * @param project the version being built
 * @param baselines the specs of the releases, and that of the version being built if it breaks the last one
 * @param changelog the changelog
 * @param spec the spec being built
 */
record ReleaseGate(Version project, NavigableMap<Version, Spec> baselines, Changelog changelog, Spec spec) {
    /** The spec as it ships, in one file. */
    private static final String BUNDLE = "spec/target/classes/META-INF/io.github.gcom4j/gcom.yaml";

    /** One message for each demand that is not met. */
    List<String> problems() {
        if (baselines.isEmpty()) {
            return List.of("There is no baseline: copy " + BUNDLE + " to " + file(project.release()));
        }
        List<String> problems = new ArrayList<>();
        versions(problems);
        unaccepted(problems);
        Map.Entry<Version, Spec> before = baselines.lowerEntry(baselines.lastKey());
        if (before != null) {
            accepted(before, baselines.lastEntry(), problems);
        }
        return problems;
    }

    private void versions(List<String> problems) {
        Version newest = baselines.lastKey();
        if (newest.compareTo(project.release()) > 0) {
            problems.add(file(newest) + " is newer than the project, whose version is " + project
                    + ": set the version in every pom.xml to " + newest + "-SNAPSHOT, or rename the baseline");
        }
        String stated = spec.root().at("/info/version").asString("");
        if (!stated.equals(project.release().toString())) {
            problems.add("#/info/version of spec/gcom.yaml is " + stated + " but the project is " + project
                    + ": set it to " + project.release());
        }
        if (!project.snapshot() && !spec.root().equals(at(project))) {
            problems.add("The release " + project + " has no baseline that is its spec: copy " + BUNDLE + " to "
                    + file(project));
        }
    }

    private Object at(Version version) {
        Spec baseline = baselines.get(version);
        return baseline == null ? "none" : baseline.root();
    }

    private void unaccepted(List<String> problems) {
        Version newest = baselines.lastKey();
        List<SpecChange> breaks = new SpecComparison(baselines.lastEntry().getValue()).breaks(spec);
        if (breaks.isEmpty()) {
            return;
        }
        boolean pending = project.snapshot() && newest.equals(project.release());
        Version next = pending || project.compareTo(newest.breaking()) >= 0 ? project.release() : newest.breaking();
        List<String> steps = new ArrayList<>();
        if (next.compareTo(project.release()) > 0) {
            steps.add("set the version in every pom.xml to " + next + "-SNAPSHOT and #/info/version to " + next);
        }
        if (!pending || baselines.size() > 1) {
            steps.add("name " + subjects(breaks) + " in CHANGELOG.md under Changed or Removed");
        }
        steps.add("copy " + BUNDLE + " to " + file(next));
        problems.add("The spec breaks clients of " + newest + list(breaks) + "\nUndo it, or accept it: "
                + String.join(", ", steps));
    }

    private void accepted(Map.Entry<Version, Spec> old, Map.Entry<Version, Spec> fresh, List<String> problems) {
        List<SpecChange> breaks = new SpecComparison(old.getValue()).breaks(fresh.getValue());
        Version version = fresh.getKey();
        Version least = breaks.isEmpty() ? old.getKey().adding() : old.getKey().breaking();
        if (version.compareTo(least) < 0) {
            problems.add(file(version) + (breaks.isEmpty() ? " adds to " : " breaks clients of ") + old.getKey()
                    + list(breaks) + "\nThat demands version " + least + " or later: rename the baseline to "
                    + file(least) + ", set the version in every pom.xml to " + least
                    + "-SNAPSHOT and #/info/version to "
                    + least);
        }
        List<String> headings = version.equals(project.release())
                ? List.of(Changelog.UNRELEASED, "[" + version + "]")
                : List.of("[" + version + "]");
        List<SpecChange> unnamed = breaks.stream()
                .filter(broken -> !changelog.names(broken.subject(), headings))
                .toList();
        if (!unnamed.isEmpty()) {
            problems.add("CHANGELOG.md does not tell users of " + old.getKey() + " what breaks in " + version
                    + list(unnamed) + "\nName " + subjects(unnamed) + " under Changed or Removed, in "
                    + String.join(" or in ", headings));
        }
    }

    private static String list(List<SpecChange> breaks) {
        return breaks.stream().map(broken -> "\n  " + broken).collect(Collectors.joining());
    }

    private static String subjects(List<SpecChange> breaks) {
        return breaks.stream().map(SpecChange::subject).distinct().collect(Collectors.joining(" and "));
    }

    private static String file(Version version) {
        return "spec/baseline/gcom-" + version + ".yaml";
    }
}
