/**
 * The platform and its stores as containers of a Docker engine, managed by Testcontainers: started
 * together, reached through one loopback port, and removed together.
 */
package dev.gauntlet.platform.containers;
