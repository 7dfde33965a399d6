package dev.gauntlet.load;

/** The workload model: closed or open. */
public enum LoadModel {
  /** Closed: a fixed number of users loop their journey; a slow answer delays the next request. */
  CLOSED,
  /** Open: users arrive at a rate, however slow the answers are. */
  OPEN
}
