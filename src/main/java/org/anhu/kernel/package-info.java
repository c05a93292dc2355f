/** The values everyone speaks: money, ids, places, times, and how a wish is refused. Imports nothing of ours. */
@org.jspecify.annotations.NullMarked
package org.anhu.kernel;
