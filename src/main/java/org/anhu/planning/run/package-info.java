/**
 * The life of a plan: requested, solved on any node, proposed, published. Reads the other rooms into planning.model and
 * hands the result to visits. May import planning.model, planning.search, planning.weights, travel, visits, care, people.
 */
package org.anhu.planning.run;
