package org.anhu.people;

/** How persons are shown to those who need not know them. */
public final class Names {

    private Names() {}

    /** The first character of a name and a star for each of the others: 李建国 becomes 李**. */
    public static String masked(String name) {
        int characters = name.codePointCount(0, name.length());
        if (characters == 0) {
            return "";
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, characters - 1));
    }
}
