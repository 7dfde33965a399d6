package dev.gauntlet.target;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The state of a running detached platform.
 *
 * @param since when its process started
 * @param urls the base URL of each contract by its name, without a path
 * @param logs the folder of its logs and its stores' logs
 */
public record DetachedPlatformState(long pid, Instant since, Map<String, URI> urls, Path logs) {}
