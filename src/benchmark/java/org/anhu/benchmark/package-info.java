/**
 * The benchmark that anyone can run: published instances and invented days, solved by the service's own planner, and by
 * other solvers for comparison. Imports planning, travel and kernel; no Quarkus.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.benchmark;
