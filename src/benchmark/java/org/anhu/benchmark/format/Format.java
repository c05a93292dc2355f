package org.anhu.benchmark.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The published formats that can be read. */
public enum Format {
    HHCRSP,
    UHHC,
    SOLOMON;

    /** The format of this name, in lower case. */
    public static Optional<Format> of(String name) {
        for (Format format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads an instance, plain or gzip-compressed.
     *
     * @throws BadInstance when the file is none
     */
    public Instance read(Path path) {
        InstanceFile file = InstanceFile.read(path);
        return switch (this) {
            case HHCRSP -> HomeCareInstance.hhcrsp(file);
            case UHHC -> HomeCareInstance.uhhc(file);
            case SOLOMON -> SolomonInstance.of(file);
        };
    }
}
