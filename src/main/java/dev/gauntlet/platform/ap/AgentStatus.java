package dev.gauntlet.platform.ap;

/** Whether an agent can be used. */
enum AgentStatus {
  DRAFT,
  ACTIVE,
  INACTIVE,
  ARCHIVED
}
