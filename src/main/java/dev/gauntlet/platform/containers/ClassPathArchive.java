package dev.gauntlet.platform.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The files of a class path as an archive for a container.
 *
 * @param files jars and folders of classes
 */
record ClassPathArchive(List<Path> files) {

  private static final String HOME = "gauntlet/";

  /** Returns the paths of the files in order, after the archive is unpacked at the root. */
  List<String> places() {
    return IntStream.range(0, files.size()).mapToObj(i -> "/" + place(i)).toList();
  }

  /** Returns the path of a file; a number distinguishes files with the same name. */
  private String place(int index) {
    return HOME + index + "-" + files.get(index).getFileName();
  }

  /** Writes the archive to a temporary file, which is deleted after it has been read. */
  InputStream open() throws IOException {
    Path archive = Files.createTempFile("gauntlet-class-path-", ".tar");
    try (OutputStream out = Files.newOutputStream(archive)) {
      write(out);
    }
    return Files.newInputStream(archive, StandardOpenOption.DELETE_ON_CLOSE);
  }

  void write(OutputStream out) throws IOException {
    TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    for (int i = 0; i < files.size(); i++) {
      add(tar, files.get(i), place(i));
    }
    tar.finish();
  }

  private static void add(TarArchiveOutputStream tar, Path file, String place) throws IOException {
    try (Stream<Path> all = Files.walk(file)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String inside = file.relativize(each).toString();
        String name = inside.isEmpty() ? place : place + "/" + inside;
        TarArchiveEntry entry = new TarArchiveEntry(each, name);
        tar.putArchiveEntry(entry);
        Files.copy(each, tar);
        tar.closeArchiveEntry();
      }
    }
  }
}
