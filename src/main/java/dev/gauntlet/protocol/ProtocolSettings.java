package dev.gauntlet.protocol;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in a {@link ProtocolSection}. A requirement obtains them by
 * {@link PlanningContext#part}.
 */
public interface ProtocolSettings {

  /** Returns the URL of a system that runs already. */
  Optional<URI> url();

  /** Returns the keys that have no effect in combination with the others, each with the reason. */
  default Map<String, String> withoutEffect() {
    return Map.of();
  }
}
