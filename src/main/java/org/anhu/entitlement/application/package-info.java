/**
 * The way of an application to its award: papers, evidence, surveys, public notice, monthly batch, decision; and of an
 * award from then on: re-checks and exits. May import people and calendar.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.entitlement.application;
