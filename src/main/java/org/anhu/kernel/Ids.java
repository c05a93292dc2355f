package org.anhu.kernel;

/** Reading of ids that come as text; every id type has the same answer for a bad one. */
final class Ids {

    private Ids() {}

    /** @throws Refusal 404, since nothing can live at an address that holds no id */
    static long parse(String text, String what) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.notFound(what, text);
        }
    }
}
