package org.anhu.benchmark.peers.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import org.anhu.benchmark.format.Solomon;

/** A vehicle with its customers in order. */
@PlanningEntity
public class Vehicle {

    @PlanningId
    private int number;

    private int capacity;
    private Solomon.Stop depot;
    private int[][] tenths;

    @PlanningListVariable
    private List<Customer> customers = new ArrayList<>();

    /** For Timefold. */
    public Vehicle() {}

    Vehicle(int number, Solomon problem, int[][] tenths) {
        this.number = number;
        this.tenths = tenths;
        capacity = problem.capacity();
        depot = problem.stops().get(0);
    }

    public int getNumber() {
        return number;
    }

    public List<Customer> getCustomers() {
        return customers;
    }

    int overload() {
        int load = 0;
        for (Customer customer : customers) {
            load += customer.stop().demand();
        }
        return Math.max(0, load - capacity);
    }

    int late() {
        if (customers.isEmpty()) {
            return 0;
        }
        Customer last = customers.get(customers.size() - 1);
        return Math.max(0, last.leaves() + tenths[last.getNumber()][0] - depot.due());
    }

    int distance() {
        int distance = 0;
        int at = 0;
        for (Customer customer : customers) {
            distance += tenths[at][customer.getNumber()];
            at = customer.getNumber();
        }
        return distance + tenths[at][0];
    }
}
