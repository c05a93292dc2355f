package org.anhu.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation ({@code anhu.home}, default {@code .anhu}): the embedded database, the keys that sign
 * logins, the list of demo accounts. Only its owner may read it.
 */
final class Home {

    private final Path folder;

    Home(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.folder);
            if (Files.getFileStore(this.folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write to " + this.folder + ": set ANHU_HOME to a folder that this user owns.", e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Locks a file of the home until this process ends, however it ends.
     *
     * @return null if another process holds it
     */
    @Nullable FileLock tryLock(String name) {
        try {
            FileChannel channel = FileChannel.open(
                    file(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                }
                return lock;
            } catch (OverlappingFileLockException e) {
                channel.close();
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file(name) + ".", e);
        }
    }

    /** Writes a file that only the owner may read, whole or not at all. */
    void writePrivately(String name, String content) {
        try {
            Path draft = Files.createTempFile(folder, name, ".draft"); // created readable by the owner only
            Files.writeString(draft, content);
            Files.move(draft, file(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(name) + ".", e);
        }
    }
}
