package org.anhu.planning.model;

/** A skill that a need asks for, at this level or higher. */
public record RequiredSkill(String code, int level) {}
