/** Login, accounts and their roles. May import area and people. */
package org.anhu.access;
