package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways to run PostgreSQL, which refuses to run as root: as the current user, or for root inside
 * a user namespace, or, if a container forbids those, as the user {@code nobody}.
 */
enum UnprivilegedPostgres {
  AS_USER(List.of()),
  IN_NAMESPACE(List.of("unshare", "-U")),
  AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final int NOBODY = 65534;

  private final List<String> prefix;

  UnprivilegedPostgres(List<String> prefix) {
    this.prefix = prefix;
  }

  /**
   * Returns the first way that works for the owner of {@code folder}.
   *
   * @throws StoreException if there is none
   */
  static UnprivilegedPostgres owning(Path folder) throws IOException, InterruptedException {
    if (!Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"))) {
      return AS_USER;
    }
    for (UnprivilegedPostgres way : List.of(IN_NAMESPACE, AS_NOBODY)) {
      if (way.works()) {
        return way;
      }
    }
    throw new StoreException(
        "PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv' works here:"
            + " start as another user, or use an external server with --jdbc-url");
  }

  /** Returns the command with the required prefix. */
  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /**
   * Makes PostgreSQL's executables and its new data folder accessible: the user {@code nobody}
   * cannot enter root's cache.
   *
   * @return the folder of the executables
   */
  Path prepare(Path binaries, Path home) throws IOException {
    StoreFolder.create(home);
    if (this != AS_NOBODY) {
      return binaries;
    }
    Path copy = home.resolve("pgsql");
    giveCopy(binaries, copy);
    Files.setAttribute(home, "unix:uid", NOBODY);
    makeTraversable(home.getParent());
    return copy;
  }

  private static void makeTraversable(Path folder) throws IOException {
    if (!folder.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make the folder accessible to other users: " + folder);
    }
  }

  private boolean works() throws InterruptedException {
    try {
      Process trial = new ProcessBuilder(command(List.of("true"))).start();
      return trial.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static void giveCopy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(target, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
