package org.anhu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anhu.benchmark.format.Checked;
import org.anhu.benchmark.format.Format;
import org.anhu.benchmark.format.Instance;
import org.anhu.planning.search.Effort;

/** Solves one instance and writes its solution file. */
final class SolveCommand {

    private static final Set<String> OPTIONS = Set.of("--format", "--seconds", "--threads", "--seed");

    private final PrintStream out;
    private final PrintStream err;

    SolveCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, OPTIONS, 2);
        Format format = arguments.format();
        Effort effort = arguments.effort(arguments.seconds());
        Instance instance = format.read(arguments.file(0));
        Optional<Answer> found = new Anhu().solve(instance, effort);
        if (found.isEmpty()) {
            err.println("Nothing was found in this time.");
            return Benchmark.FAILED;
        }
        Answer answer = found.get();
        Checked checked = instance.check(answer.solution());
        if (!checked.valid()) {
            err.println("No complete solution was found in this time, so nothing is written: "
                    + Table.first(checked.errors()));
            return Benchmark.FAILED;
        }
        if (answer.cost().compareTo(checked.cost()) != 0) {
            err.println("The plan's own cost is " + Table.plain(answer.cost()) + "; the one below is the file's.");
        }
        write(arguments.file(1), answer.solution());
        out.println(instance.name() + ": " + checked.routes() + " routes, written to " + arguments.file(1));
        out.println(Table.plain(checked.cost()));
        return Benchmark.DONE;
    }

    /** Writes a solution file where a folder for them was named. */
    static void keep(Arguments arguments, Format format, String name, Optional<String> solution) throws IOException {
        Optional<Path> folder = arguments.path("--solutions");
        if (solution.isPresent() && folder.isPresent()) {
            write(folder.get().resolve(name + (format == Format.SOLOMON ? ".sol" : ".json")), solution.get());
        }
    }

    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }
}
