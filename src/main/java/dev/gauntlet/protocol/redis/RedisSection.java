package dev.gauntlet.protocol.redis;

import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.ProtocolSection;
import java.util.Set;

/** The configuration section {@code target.redis}. */
public record RedisSection() implements ProtocolSection {

  @Override
  public String name() {
    return RedisSettings.NAME;
  }

  @Override
  public String system() {
    return "Redis";
  }

  @Override
  public RedisSettings read(Settings settings) {
    return RedisSettings.read(settings);
  }

  @Override
  public RedisRequirement probed() {
    return new RedisRequirement(Set.of(), Set.of());
  }
}
