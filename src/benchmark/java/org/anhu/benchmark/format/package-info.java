/**
 * Published instances of home care and vehicle routing: read into plans of ours, plans written back as their solution
 * files, and the cost of such a file found again without the plan. Imports planning, travel and kernel.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.benchmark.format;
