/**
 * The service catalogue, agreements, care plans and holds, and the dated needs that follow from them. May import
 * entitlement, people and calendar; visits are asked through {@link org.anhu.care.CommittedNeeds}.
 */
package org.anhu.care;
