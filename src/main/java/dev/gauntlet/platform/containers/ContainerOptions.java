package dev.gauntlet.platform.containers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the containers are run.
 *
 * @param postgresImage of PostgreSQL, with the variables of the official image
 * @param redisImage of Redis
 * @param javaImage with a Java 17 or newer on its path
 * @param poolSize the platform's connections to PostgreSQL, 1..500
 * @param faults wilful faults of the platform, in its own words
 * @param startTimeout until each container must be ready, once its image is there
 * @param logs where the containers' logs go while they run
 */
public record ContainerOptions(
    String postgresImage,
    String redisImage,
    String javaImage,
    int poolSize,
    Optional<String> faults,
    Duration startTimeout,
    Path logs) {}
