package dev.gauntlet.platform.containers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the containers are run.
 *
 * @param postgresImage of PostgreSQL, with the variables of the official image
 * @param redisImage of Redis
 * @param javaImage with a Java 17 or newer on its path
 * @param startTimeout until each container must be ready, once its image is there
 * @param logs where the containers' logs go while they run
 * @param mainClass of the platform
 * @param portOptions of the platform, one for each of its contracts
 * @param platform options of the platform itself, such as {@code --pool-size}
 */
public record ContainerOptions(
    String postgresImage,
    String redisImage,
    String javaImage,
    Duration startTimeout,
    Path logs,
    String mainClass,
    List<String> portOptions,
    List<String> platform) {}
