package org.anhu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.anhu.benchmark.format.Format;
import org.anhu.benchmark.format.Instance;
import org.anhu.planning.search.DayPlanner;

/** The same work by other solvers, in the same table. */
final class PeersCommand {

    private static final Set<String> OPTIONS = Set.of(
            "--format",
            "--seconds",
            "--threads",
            "--seed",
            "--only",
            "--peers",
            "--csv",
            "--solutions",
            "--needs",
            "--shifts");

    private final PrintStream out;

    PeersCommand(PrintStream out) {
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        int format = words.indexOf("--format");
        if (format >= 0 && format + 1 < words.size() && words.get(format + 1).equals("district")) {
            return district(Arguments.of(words, OPTIONS, 0));
        }
        return set(Arguments.of(words, OPTIONS, 1));
    }

    private int district(Arguments arguments) {
        District district = new District(out, arguments);
        district.solve(
                "Anhu",
                (problem, effort, progress) -> DayPlanner.standard().solve(problem, effort, progress, () -> false));
        district.solve("OptaPlanner", OptaPlannerOwn::solve);
        out.println("The other peers bring models of their own, which do not hold the rules of this day.");
        return Benchmark.DONE;
    }

    private int set(Arguments arguments) throws IOException {
        Path folder = arguments.folder(0);
        Format format = arguments.format();
        List<Peer> peers = peers(arguments.text("--peers"));
        List<Path> files = InstanceFolder.files(folder, format, arguments.text("--only"));
        Comparison comparison = new Comparison(out, BestKnown.near(folder));
        for (Path file : files) {
            Instance instance = format.read(file);
            for (Peer peer : peers) {
                Optional<String> solution = comparison.add(peer, instance, arguments.effort(arguments.seconds()));
                SolveCommand.keep(arguments, format, instance.name() + "." + peer.name(), solution);
            }
        }
        comparison.means();
        if (arguments.path("--csv").isPresent()) {
            comparison.table().write(arguments.path("--csv").get());
        }
        return Benchmark.DONE;
    }

    private static List<Peer> peers(Optional<String> names) {
        List<Peer> all = new ArrayList<>(List.of(new Anhu(), new OptaPlannerOwn()));
        ServiceLoader.load(Peer.class).forEach(all::add);
        if (names.isEmpty()) {
            return all;
        }
        List<Peer> chosen = new ArrayList<>();
        for (String name : names.get().split(",", -1)) {
            chosen.add(all.stream()
                    .filter(peer -> peer.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new WrongArguments("There is no peer " + name + "; known are "
                            + String.join(", ", all.stream().map(Peer::name).toList()) + ".")));
        }
        return chosen;
    }
}
