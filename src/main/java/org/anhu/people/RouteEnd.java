package org.anhu.people;

/** Where a caregiver's day starts or ends. */
public enum RouteEnd {
    HOME,
    STATION
}
