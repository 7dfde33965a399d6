/**
 * The platform and its stores as containers of a Docker engine, by Testcontainers: started together,
 * reached by one loopback port, removed together.
 */
package dev.gauntlet.platform.containers;
