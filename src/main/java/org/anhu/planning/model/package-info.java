/**
 * The planning problem as OptaPlanner sees it: mutable plain objects with ids and seconds, never an entity, never JSON.
 * All times are seconds since midnight of the plan's first date. Imports kernel and travel.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.planning.model;
