/**
 * A closed month as one file that an auditor can check without us: {@code VerifyPackage} is a program of its own and
 * imports nothing; the others of the room fill the file. Pure: no database.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.pack;
