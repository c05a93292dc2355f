package org.anhu.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anhu.benchmark.format.Format;
import org.anhu.planning.search.Effort;

/** What stands on the command line after the command: options with one value each, and files. */
final class Arguments {

    private final Map<String, String> options = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    private Arguments() {}

    /**
     * Takes the words apart.
     *
     * @throws WrongArguments when an option is unknown or has no value, or the number of files is another
     */
    static Arguments of(List<String> words, Set<String> known, int files) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                arguments.files.add(word);
            } else if (!known.contains(word)) {
                throw new WrongArguments("There is no option " + word + " here; known are "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            } else if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                throw new WrongArguments("The option " + word + " needs a value after it.");
            } else if (arguments.options.put(word, words.get(++i)) != null) {
                throw new WrongArguments("The option " + word + " stands twice.");
            }
        }
        if (arguments.files.size() != files) {
            throw new WrongArguments("This command takes "
                    + (files == 0 ? "no files" : files == 1 ? "one file or folder" : files + " files") + ", but "
                    + arguments.files.size() + " are named.");
        }
        return arguments;
    }

    Path file(int index) {
        return Path.of(files.get(index));
    }

    /** A folder that must be there. */
    Path folder(int index) {
        if (!Files.isDirectory(file(index))) {
            throw new WrongArguments("There is no folder " + file(index) + ".");
        }
        return file(index);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option));
    }

    Optional<Path> path(String option) {
        return text(option).map(Path::of);
    }

    /** A whole number in these bounds; the one given where the option is missing. */
    int number(String option, int otherwise, int least, int most) {
        String value = options.get(option);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same complaint
        }
        throw new WrongArguments(
                "The option " + option + " is a whole number from " + least + " to " + most + ", not " + value + ".");
    }

    Format format() {
        String name =
                text("--format").orElseThrow(() -> new WrongArguments("Say which --format: hhcrsp, uhhc or solomon."));
        return Format.of(name)
                .orElseThrow(() -> new WrongArguments("The --format is hhcrsp, uhhc or solomon, not " + name + "."));
    }

    Effort effort(int seconds) {
        return new Effort(seconds, number("--seed", 1, 0, Integer.MAX_VALUE), number("--threads", 1, 1, 256), null);
    }

    int seconds() {
        return number("--seconds", 60, 1, 86_400);
    }
}
