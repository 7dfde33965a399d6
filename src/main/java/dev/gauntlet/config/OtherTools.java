package dev.gauntlet.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Locust, k6, JMeter, Artillery and their like call an option of ours: whoever comes from them
 * types their words. Left out is what Maven, one of its plugins or the JVM may have for themselves,
 * such as {@code threads}, {@code target} and {@code url}.
 */
final class OtherTools {

  private static final String USERS = "users";
  private static final String SPAWN_RATE = "spawnRate";
  private static final String DURATION = "duration";
  private static final String RATE = "rate";
  private static final String BASE_URL = "baseUrl";

  /** In lower case, without dashes and underscores. */
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("usercount", USERS),
          Map.entry("numusers", USERS),
          Map.entry("virtualusers", USERS),
          Map.entry("clients", USERS),
          Map.entry("concurrency", USERS),
          Map.entry("vus", USERS),
          Map.entry("maxvus", USERS),
          Map.entry("vusers", USERS),
          Map.entry("maxvusers", USERS),
          Map.entry("hatchrate", SPAWN_RATE),
          Map.entry("rampup", SPAWN_RATE),
          Map.entry("runtime", DURATION),
          Map.entry("testduration", DURATION),
          Map.entry("arrivalrate", RATE),
          Map.entry("rps", RATE),
          Map.entry("qps", RATE),
          Map.entry("host", BASE_URL),
          Map.entry("targeturl", BASE_URL));

  private OtherTools() {}

  /** The option of ours that is meant by a name that is none of ours. */
  static Optional<String> optionFor(String name) {
    return Optional.ofNullable(OURS.get(name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT)));
  }
}
