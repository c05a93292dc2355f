package org.anhu.benchmark.format;

/** A file that is no instance, or breaks its own format. The message names the file, the field, and what is wrong. */
public final class BadInstance extends RuntimeException {

    public BadInstance(String file, String field, String sentence) {
        super(file + ": " + (field.isEmpty() ? "" : field + ": ") + sentence);
    }
}
