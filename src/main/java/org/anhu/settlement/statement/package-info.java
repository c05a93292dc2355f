/** A settled month as a file: CSV for programs, XLSX for people. */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.statement;
