package dev.gauntlet.platform.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The choice of embedded stores and their options.
 *
 * @param postgres whether PostgreSQL is requested
 * @param redis whether Redis is requested
 * @param maxConnections the connection limit of PostgreSQL, at least the total size of the pools
 * @param cache the folder in which the executables are unpacked once
 * @param logs the folder of the stores' logs; if absent they are deleted with the stores
 */
public record StoreOptions(
    boolean postgres, boolean redis, int maxConnections, Path cache, Optional<Path> logs) {

  /** Returns the user's cache folder by the conventions of this operating system. */
  public static Path defaultCache(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    return BinaryCache.defaultRoot(environment, System.getProperty("os.name"), home);
  }

  Path log(String name, Path runFolder) {
    return logs.orElse(runFolder).resolve(name).toAbsolutePath();
  }
}
