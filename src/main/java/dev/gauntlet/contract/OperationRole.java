package dev.gauntlet.contract;

/** What an operation is for beside the journeys that call it. */
public enum OperationRole {
  /** Shows that the platform answers, and mostly its version; cheap. */
  HEALTH,
  /** Makes an account for a user. */
  REGISTRATION
}
