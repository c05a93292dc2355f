package org.anhu.benchmark;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anhu.benchmark.format.Format;
import org.anhu.benchmark.format.InstanceFile;

/** The instances of a folder, in the order of their names, read before the first one is solved. */
final class InstanceFolder {

    private InstanceFolder() {}

    /**
     * Finds the files.
     *
     * @param only patterns of names with {@code *} and {@code ?}, of which one must match; commas between them
     * @throws org.anhu.benchmark.format.BadInstance when any of them is no instance
     */
    static List<Path> files(Path folder, Format format, Optional<String> only) throws IOException {
        List<PathMatcher> matchers = Pattern.compile(",")
                .splitAsStream(only.orElse("*"))
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> isInstance(name(file)))
                    .filter(file -> matchers.stream()
                            .anyMatch(matcher -> matcher.matches(Path.of(InstanceFile.nameOf(name(file))))))
                    .sorted(Comparator.comparing(InstanceFolder::inOrder))
                    .toList();
        }
        if (files.isEmpty()) {
            throw new WrongArguments("The folder " + folder + " holds no instances.");
        }
        files.forEach(format::read);
        return files;
    }

    private static boolean isInstance(String name) {
        return !name.startsWith("best-known") && name.matches(".*\\.(json|txt)(\\.gz)?");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Names in which 9 comes before 10. */
    private static String inOrder(Path file) {
        return Pattern.compile("\\d+")
                .matcher(InstanceFile.nameOf(name(file)))
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }
}
