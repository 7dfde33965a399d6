package dev.gauntlet.contract;

/** The role of an operation outside the journeys. */
public enum OperationRole {
  /** A cheap health check, which usually returns the platform's version. */
  HEALTH,
  /** The registration of a user's account. */
  REGISTRATION
}
