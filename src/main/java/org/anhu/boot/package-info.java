/** Starting: the home folder, the embedded database, the first data. May import everything; nothing imports it. */
package org.anhu.boot;
