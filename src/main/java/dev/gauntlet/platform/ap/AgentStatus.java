package dev.gauntlet.platform.ap;

/** The status of an agent. */
enum AgentStatus {
  DRAFT,
  ACTIVE,
  INACTIVE,
  ARCHIVED
}
