/** Travel seconds between places, computed without any service on the net. Imports kernel only. */
@org.jspecify.annotations.NullMarked
package org.anhu.travel;
