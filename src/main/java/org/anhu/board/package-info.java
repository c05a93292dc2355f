/** The pages and what they show: read models over all rooms' tables. May import all but exchange; writes nothing. */
package org.anhu.board;
