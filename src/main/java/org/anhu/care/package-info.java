/**
 * The service catalogue, agreements, holidays, care plans and holds, and the dated needs that follow from them. May
 * import entitlement and people; visits are asked through {@link org.anhu.care.CommittedNeeds}.
 */
package org.anhu.care;
