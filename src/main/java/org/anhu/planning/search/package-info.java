/** Finding a good plan: construction, solver and explanations. Imports planning.model and planning.rules. */
@org.jspecify.annotations.NullMarked
package org.anhu.planning.search;
