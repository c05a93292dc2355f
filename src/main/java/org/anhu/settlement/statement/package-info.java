/** A settled month as a file: CSV for programs, XLSX and PDF for people, in Chinese. */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.statement;
