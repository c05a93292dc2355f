/** What a good plan is: one small method a rule, hard rules first. Imports planning.model. */
@org.jspecify.annotations.NullMarked
package org.anhu.planning.rules;
