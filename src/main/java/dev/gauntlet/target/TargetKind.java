package dev.gauntlet.target;

import java.util.Locale;

/** The kind of a target. */
public enum TargetKind {
  /** The reference platform with embedded stores, which the run starts and stops. */
  EMBEDDED,
  /** The reference platform in containers of a Docker engine, which the run starts and stops. */
  CONTAINERS,
  /** The reference platform that {@code docker-compose up} keeps running. */
  COMPOSE,
  /** The reference platform that {@code ./gauntlet platform up} keeps running. */
  STANDING,
  /** Any other platform, at {@code target.base-url}. */
  REMOTE;

  /** Returns the value of the setting {@code target.kind}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
