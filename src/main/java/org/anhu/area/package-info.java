/** District, street, community, station, and who may see what. May import kernel. */
package org.anhu.area;
