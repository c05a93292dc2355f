package org.anhu.benchmark.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The text of an instance's file, plain or gzip-compressed.
 *
 * @param file the file's name, for complaints
 * @param name the file's name without its endings, as best-known values are filed under
 */
public record InstanceFile(String file, String name, String text) {

    /**
     * Reads a file.
     *
     * @throws BadInstance when it cannot be read
     */
    public static InstanceFile read(Path path) {
        String file = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        try {
            byte[] content = Files.readAllBytes(path);
            return new InstanceFile(file, nameOf(file), new String(plain(file, content), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new BadInstance(path.toString(), "", "there is no such file");
        } catch (IOException e) {
            throw new BadInstance(path.toString(), "", "cannot be read: " + e.getMessage());
        }
    }

    private static byte[] plain(String file, byte[] content) throws IOException {
        boolean compressed = content.length > 1 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        if (!compressed) {
            return content;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (EOFException | ZipException e) {
            throw new BadInstance(file, "", "is a broken gzip file, perhaps cut short");
        }
    }

    /** A file's name without its endings. */
    public static String nameOf(String file) {
        return file.replaceFirst("\\.gz$", "").replaceFirst("\\.(json|txt)$", "");
    }
}
