package org.anhu.benchmark;

/** A command line that says nothing we know; the message is a sentence for whoever typed it. */
final class WrongArguments extends RuntimeException {

    WrongArguments(String sentence) {
        super(sentence);
    }
}
