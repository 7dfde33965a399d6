package dev.gauntlet.journey;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;

/**
 * What there is for runs whose authors do not say it. It is found on the class path, as a service,
 * so that nothing that runs journeys knows one by name.
 */
public interface BuiltIn {

  /** Those on the class path. */
  static BuiltIn found() {
    return ServiceLoader.load(BuiltIn.class, BuiltIn.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no built-in journeys are on the class path"));
  }

  /** All journeys, with the default mix. */
  Journeys journeys();

  /**
   * A value for every name that their contracts may ask for and no answer gives, to try requests
   * with.
   */
  Map<String, Object> samples(RandomGenerator random);
}
