package dev.gauntlet.target;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A standing platform that is up.
 *
 * @param since when its process started
 * @param urls the base URL of each contract by its name
 * @param logs the folder of its logs and its stores' logs
 */
public record Standing(long pid, Instant since, Map<String, String> urls, Path logs) {

  /** Where a contract is served, without a path. */
  public Optional<URI> url(String contract) {
    return Optional.ofNullable(urls.get(contract)).map(URI::create);
  }
}
