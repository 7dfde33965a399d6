package dev.gauntlet.run.access;

import dev.gauntlet.protocol.Opening;
import dev.gauntlet.target.Target;
import java.util.Optional;

/** What requirements learn of the target that is open. */
record TargetOpening(Target target) implements Opening {

  @Override
  public Optional<String> store(String name) {
    return Optional.ofNullable(target.stores().get(name));
  }
}
