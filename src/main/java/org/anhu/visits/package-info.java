/** Published visits, append-only punches and notes, and their verification. May import care and people. */
package org.anhu.visits;
