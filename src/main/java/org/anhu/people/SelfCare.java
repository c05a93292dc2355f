package org.anhu.people;

/** How far an elder can look after the own self: 自理, 半自理, 不能自理 (S3-38). */
public enum SelfCare {
    GOOD,
    PARTIAL,
    NONE
}
