package dev.gauntlet.run.plan;

import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.Planning;
import dev.gauntlet.target.TargetKind;
import dev.gauntlet.target.TargetOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What requirements learn of the target that is configured. */
record TargetPlanning(Settings settings, TargetOptions target) implements Planning {

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
    return target.connectTimeout();
  }

  @Override
  public Duration requestTimeout() {
    return target.requestTimeout();
  }
}
