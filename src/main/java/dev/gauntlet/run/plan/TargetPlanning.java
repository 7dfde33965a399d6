package dev.gauntlet.run.plan;

import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.target.TargetKind;
import dev.gauntlet.target.TargetOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The planning context of requirements, backed by the settings of the target.
 *
 * @param shared settings that several requirements use, found by their types
 */
public record TargetPlanning(Settings settings, TargetOptions target, List<Object> shared)
    implements PlanningContext {

  @Override
  public Optional<String> objection(URI url) {
    return target.objection(url);
  }

  @Override
  public String targetKind() {
    return target.kind().toString();
  }

  @Override
  public boolean showsStores() {
    return target.kind() == TargetKind.EMBEDDED;
  }

  @Override
  public Duration connectTimeout() {
    return target.connections().connectTimeout();
  }

  @Override
  public Duration requestTimeout() {
    return target.connections().requestTimeout();
  }

  @Override
  public <T> T part(Class<T> type) {
    return Stream.concat(Stream.of(target), shared.stream())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a run has no %s; a protocol announces its section in META-INF/services"
                        .formatted(type.getName())));
  }
}
