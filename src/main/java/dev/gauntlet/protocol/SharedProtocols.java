package dev.gauntlet.protocol;

import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The protocols for the scenarios of one run, one for all requirements with equal accesses. */
public final class SharedProtocols {

  private final OpenRequirements requirements;
  private final Recorder recorder;
  private final Map<ProtocolAccess, ProtocolBuilder> shared = new HashMap<>();

  /**
   * @param recorder records each request
   */
  public SharedProtocols(OpenRequirements requirements, Recorder recorder) {
    this.requirements = requirements;
    this.recorder = recorder;
  }

  /** Returns the protocols in the order of the requirements, each once. */
  public List<ProtocolBuilder> of(Collection<Requirement<? extends ProtocolAccess>> required) {
    return required.stream().map(this::protocol).distinct().toList();
  }

  private ProtocolBuilder protocol(Requirement<? extends ProtocolAccess> requirement) {
    return shared.computeIfAbsent(
        requirements.of(requirement), access -> access.protocol(Optional.of(recorder)));
  }
}
