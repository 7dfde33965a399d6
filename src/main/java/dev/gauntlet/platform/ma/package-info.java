/** The contract {@code MA}: workers, tasks, subtasks and users of a multi-agent platform. */
package dev.gauntlet.platform.ma;
