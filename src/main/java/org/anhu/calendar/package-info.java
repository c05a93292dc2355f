/**
 * The public holidays and the days worked in exchange, a year at a time, and what follows from them: which days are
 * working days. May import area.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.calendar;
