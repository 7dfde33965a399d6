package dev.gauntlet.protocol;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link ProtocolSection} that was read. A requirement obtains it by
 * {@link PlanningContext#part}.
 */
public interface ProtocolSettings {

  /** The URL of a system that runs already. */
  Optional<URI> url();

  /** The keys that have no effect beside the others, each with the reason. */
  default Map<String, String> withoutEffect() {
    return Map.of();
  }
}
