package dev.gauntlet.protocol;

import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The protocols of what scenarios of one run require: one for all whose accesses are equal. */
public final class SharedProtocols {

  private final OpenRequirements requirements;
  private final Recorder recorder;
  private final Map<ProtocolAccess, ProtocolBuilder> shared = new HashMap<>();

  /**
   * @param recorder of each request
   */
  public SharedProtocols(OpenRequirements requirements, Recorder recorder) {
    this.requirements = requirements;
    this.recorder = recorder;
  }

  /** In the order of the requirements, each once. */
  public List<ProtocolBuilder> of(Collection<Requirement<? extends ProtocolAccess>> required) {
    return required.stream().map(this::protocol).distinct().toList();
  }

  private ProtocolBuilder protocol(Requirement<? extends ProtocolAccess> requirement) {
    return shared.computeIfAbsent(
        requirements.of(requirement), access -> access.protocol(Optional.of(recorder)));
  }
}
