package org.anhu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.anhu.benchmark.format.BadInstance;

/** The command line of the benchmark. */
public final class Benchmark {

    /** Done. */
    static final int DONE = 0;

    /** Nothing that counts was found. */
    static final int FAILED = 1;

    /** The command line or a file says nothing we can read. */
    static final int WRONG = 2;

    private static final String USAGE = """
            Usage:
              solve --format hhcrsp|uhhc|solomon [--seconds 60] [--threads 1] [--seed 1] IN OUT
                  solves the instance IN (plain or .gz), writes its solution file and prints its cost last
              set --format hhcrsp|uhhc|solomon [--seconds 60|own] [--threads 1] [--seed 1]
                  [--only PATTERN[,PATTERN]] [--csv FILE] [--solutions FOLDER] FOLDER
                  solves every instance of a folder and prints a table; 'own' are the seconds that the
                  authors of the best-known solutions took, at most 60
              district [--needs 5000] [--shifts 700] [--seconds 60] [--threads 1] [--seed 1]
                  makes and solves a day of a district
              peers --format hhcrsp|solomon [--seconds 60] [--threads 1] [--seed 1]
                  [--only PATTERN[,PATTERN]] [--peers NAME[,NAME]] [--csv FILE]
                  [--solutions FOLDER] FOLDER
              peers --format district [--needs 5000] [--shifts 700] [--seconds 60] [--threads 1] [--seed 1]
                  the same work by other solvers, in the same table""";

    private final PrintStream out;
    private final PrintStream err;

    Benchmark(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        System.exit(new Benchmark(System.out, System.err).run(List.of(words)));
    }

    /** Runs one command and returns the exit code. */
    int run(List<String> words) {
        try {
            return command(words);
        } catch (WrongArguments e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return WRONG;
        } catch (BadInstance e) {
            err.println(e.getMessage());
            return WRONG;
        } catch (IOException e) {
            err.println("A file could not be written: " + e.getMessage());
            return FAILED;
        }
    }

    private int command(List<String> words) throws IOException {
        if (words.isEmpty()) {
            throw new WrongArguments("Say what to do: solve, set, district or peers.");
        }
        List<String> rest = words.subList(1, words.size());
        if (words.contains("--help")) {
            throw new WrongArguments("Solves published instances and invented days with the planner of the service.");
        }
        return switch (words.get(0)) {
            case "solve" -> new SolveCommand(out, err).run(rest);
            case "set" -> new SetCommand(out).run(rest);
            case "district" -> new DistrictCommand(out).run(rest);
            case "peers" -> new PeersCommand(out).run(rest);
            default ->
                throw new WrongArguments(
                        "There is no command " + words.get(0) + "; say solve, set, district or peers.");
        };
    }
}
