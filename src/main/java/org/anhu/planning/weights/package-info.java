/**
 * What the rules of a plan cost, as data of the areas: named profiles, whose versions are never rewritten. May import
 * area and planning.model.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.planning.weights;
