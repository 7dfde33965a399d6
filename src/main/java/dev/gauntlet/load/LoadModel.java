package dev.gauntlet.load;

/** Who waits for whom. */
public enum LoadModel {
  /** A fixed number of users loop their journey; a slow answer delays the next request. */
  CLOSED,
  /** Journeys arrive at a rate, however slow the answers are. */
  OPEN
}
