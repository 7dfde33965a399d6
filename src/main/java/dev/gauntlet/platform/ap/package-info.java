/**
 * The contract {@code AP}: agents, workflows, collections and MCP servers of an agentic platform
 * with tenants, a form login, and a rate limit.
 */
package dev.gauntlet.platform.ap;
