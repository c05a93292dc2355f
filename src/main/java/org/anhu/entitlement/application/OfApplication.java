package org.anhu.entitlement.application;

/** A row that belongs to an application by its {@code applicationId} and is only ever added. */
interface OfApplication {}
