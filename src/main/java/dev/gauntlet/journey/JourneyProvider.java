package dev.gauntlet.journey;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;

/**
 * The built-in journeys, the default for runs that name none. A service on the class path provides
 * them, so that no other package depends on a journey by name.
 */
public interface JourneyProvider {

  /** Returns the service on the class path. */
  static JourneyProvider found() {
    return ServiceLoader.load(JourneyProvider.class, JourneyProvider.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no built-in journeys are on the class path"));
  }

  /** Returns all journeys, with the default mix. */
  Journeys journeys();

  /**
   * Returns sample values for trial requests: a value for each name that the contracts may need and
   * no response provides.
   */
  Map<String, Object> samples(RandomGenerator random);
}
