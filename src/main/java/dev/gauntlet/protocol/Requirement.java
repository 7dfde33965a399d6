package dev.gauntlet.protocol;

import dev.gauntlet.config.Settings;
import java.net.URI;
import java.util.Map;

/**
 * What the users of a workload need, such as a Redis. A protocol implements it, a workload names it,
 * and a run plans, opens and closes it. Equal requirements are one: a record is a good one.
 *
 * @param <A> what the users get
 */
public interface Requirement<A extends Access> {

  /**
   * Where the configuration says that it is, by a name for people such as {@code Redis}. A run whose
   * requirements are all somewhere starts no platform.
   */
  default Map<String, URI> elsewhere(Settings settings) {
    return Map.of();
  }

  /**
   * Reads its configuration and checks it as far as it can be before anything is started. Problems
   * join those of the settings.
   */
  PlannedRequirement<A> plan(Planning planning);
}
