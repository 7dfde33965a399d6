package dev.gauntlet.platform.containers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The options of the containers.
 *
 * @param postgresImage the image of PostgreSQL, which must support the variables of the official
 *     image
 * @param redisImage the image of Redis
 * @param javaImage an image with Java 17 or newer on its path
 * @param startTimeout the time limit for each container to be ready, once its image has been pulled
 * @param logs the folder of the containers' logs
 * @param mainClass the main class of the platform
 * @param portOptions the port options of the platform, one for each contract, with the number of
 *     consecutive ports that it serves at
 * @param platform the options of the platform itself, such as {@code --pool-size}
 */
public record ContainerOptions(
    String postgresImage,
    String redisImage,
    String javaImage,
    Duration startTimeout,
    Path logs,
    String mainClass,
    Map<String, Integer> portOptions,
    List<String> platform) {}
