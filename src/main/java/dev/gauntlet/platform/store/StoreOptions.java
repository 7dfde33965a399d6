package dev.gauntlet.platform.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which stores to embed and how.
 *
 * @param postgres whether PostgreSQL is wanted
 * @param redis whether Redis is wanted
 * @param maxConnections PostgreSQL's limit, at least what the pools may open
 * @param cache where the executables are unpacked once
 * @param logs where the stores' logs go; without it they vanish with the stores
 */
public record StoreOptions(
    boolean postgres, boolean redis, int maxConnections, Path cache, Optional<Path> logs) {

  /** The user's cache folder by the customs of this system. */
  public static Path defaultCache(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    return BinaryCache.defaultRoot(environment, System.getProperty("os.name"), home);
  }

  Path log(String name, Path runFolder) {
    return logs.orElse(runFolder).resolve(name).toAbsolutePath();
  }
}
