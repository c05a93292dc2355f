package org.anhu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anhu.benchmark.format.Format;
import org.anhu.benchmark.format.Instance;

/** Solves all instances of a folder and prints the table. */
final class SetCommand {

    private static final Set<String> OPTIONS =
            Set.of("--format", "--seconds", "--threads", "--seed", "--only", "--csv", "--solutions");

    private static final int MOST_OWN_SECONDS = 60;

    private final PrintStream out;

    SetCommand(PrintStream out) {
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, OPTIONS, 1);
        Path folder = arguments.folder(0);
        Format format = arguments.format();
        BestKnown bestKnown = BestKnown.near(folder);
        boolean own = arguments.text("--seconds").equals(Optional.of("own"));
        int seconds = own ? MOST_OWN_SECONDS : arguments.seconds();
        List<Path> files = InstanceFolder.files(folder, format, arguments.text("--only"));
        Comparison comparison = new Comparison(out, bestKnown);
        Peer anhu = new Anhu();
        for (Path file : files) {
            Instance instance = format.read(file);
            int limit = own ? ownSeconds(bestKnown, instance.name()) : seconds;
            Optional<String> solution = comparison.add(anhu, instance, arguments.effort(limit));
            SolveCommand.keep(arguments, format, instance.name(), solution);
        }
        comparison.means();
        if (arguments.path("--csv").isPresent()) {
            comparison.table().write(arguments.path("--csv").get());
        }
        return comparison.missing() == 0 ? Benchmark.DONE : Benchmark.FAILED;
    }

    private static int ownSeconds(BestKnown bestKnown, String name) {
        double seconds = bestKnown
                .authorsSeconds(name)
                .orElseThrow(() -> new WrongArguments(
                        "The file of best-known values tells no seconds for " + name + "; say how many."));
        return Math.max(1, Math.min(MOST_OWN_SECONDS, (int) Math.floor(seconds)));
    }
}
