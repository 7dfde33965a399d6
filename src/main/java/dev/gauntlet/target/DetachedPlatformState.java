package dev.gauntlet.target;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The state of a running detached platform.
 *
 * @param since the start time of its process
 * @param urls the base URLs of each contract, by name of the contract, without a path
 * @param logs the directory of its logs and of the logs of its stores
 */
public record DetachedPlatformState(
    long pid, Instant since, Map<String, BaseUrls> urls, Path logs) {}
