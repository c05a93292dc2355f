/**
 * 老年人能力评估 by GB/T 42195-2022: scores, the level they give, what raises it, and until when it counts. May import
 * people.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.entitlement.assessment;
