/**
 * Other solvers on the same vehicle routing instances, each through its public API and with what it recommends. Imports
 * the benchmark and its formats.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.benchmark.peers;
