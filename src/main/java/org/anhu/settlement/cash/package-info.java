/**
 * The household cash ledger (S3-22): money a caregiver holds for an elder's household, entry by entry, with the elder's
 * word on each. Imports people, visits and area; no subsidy ever passes through it.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.cash;
