/**
 * What families say against a draft of their month, and how it was decided: no run is approved over an open word.
 * Imports kernel only; who may say it is for the resource, in {@code release}.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.dispute;
