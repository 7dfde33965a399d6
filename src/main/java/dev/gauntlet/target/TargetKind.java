package dev.gauntlet.target;

import java.util.Locale;

/** What kind of platform a run hits. */
public enum TargetKind {
  /** The reference platform with stores from jars, started by the run and gone after it. */
  EMBEDDED,
  /** The same in containers of a Docker engine, started by the run and gone after it. */
  CONTAINERS,
  /** The reference platform that {@code docker-compose up} keeps running. */
  COMPOSE,
  /** The reference platform that {@code ./gauntlet platform up} keeps running. */
  STANDING,
  /** Somebody's platform at {@code target.base-url}. */
  REMOTE;

  /** As the configuration has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
