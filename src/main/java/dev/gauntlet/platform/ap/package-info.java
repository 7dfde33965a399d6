/**
 * The contract {@code AP}: agents, workflows, collections and MCP servers of an agentic platform
 * with tenants, a log-in by form, and a limiter of requests.
 */
package dev.gauntlet.platform.ap;
