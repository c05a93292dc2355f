package org.anhu.planning.search;

import java.util.SplittableRandom;
import org.anhu.planning.model.PlanArrays;

/** Which of some stops wait. */
final class Waiting {

    private final Board board;
    private final int[] among;
    private final int[] stops;
    private int count;

    Waiting(Board board, int[] among) {
        this.board = board;
        this.among = among;
        stops = new int[among.length];
    }

    void find() {
        count = 0;
        if (board.waiting() == 0) {
            return;
        }
        for (int stop : among) {
            if (board.shiftOf[stop] == PlanArrays.NONE) {
                stops[count++] = stop;
            }
        }
    }

    int count() {
        return count;
    }

    int get(int i) {
        return stops[i];
    }

    int any(SplittableRandom random) {
        return stops[random.nextInt(count)];
    }
}
