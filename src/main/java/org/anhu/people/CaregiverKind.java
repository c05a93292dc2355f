package org.anhu.people;

/** What a caregiver is to the service; each is verified and paid by rules of its own (S0-06, S0-24, S3-09, S3-24). */
public enum CaregiverKind {
    STAFF,
    TRAINEE,
    RELATIVE,
    VOLUNTEER,
    DOCTOR,
    NURSE
}
