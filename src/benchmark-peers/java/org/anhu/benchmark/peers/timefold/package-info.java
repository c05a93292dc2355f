/** Vehicle routing with time windows as Timefold wants it. */
package org.anhu.benchmark.peers.timefold;
