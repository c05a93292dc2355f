/**
 * Who is entitled to which tier: the decision table of a policy as data, what is known of a household, and the
 * evaluation of one on the other with its trace. Pure; may import kernel only.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.entitlement.eligibility;
