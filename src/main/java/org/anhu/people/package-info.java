/** Households, elders, caregivers and what ties them together. May import area. */
package org.anhu.people;
