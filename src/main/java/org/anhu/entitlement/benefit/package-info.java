/**
 * How a policy pays, as data: the shapes of subsidies with their ratios, limits and places in the waterfall. Pure
 * records that refuse what contradicts itself; may import the kernel and the kinds of caregivers.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.entitlement.benefit;
