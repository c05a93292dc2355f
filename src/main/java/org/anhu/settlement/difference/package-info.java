/** What a run changes for whom, before anybody approves it: pure functions over lines; may import rules. */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.difference;
