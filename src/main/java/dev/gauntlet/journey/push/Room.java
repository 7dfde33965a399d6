package dev.gauntlet.journey.push;

import dev.gauntlet.audit.Address;
import dev.gauntlet.audit.Stream;
import java.util.Map;

/**
 * What some users watch together.
 *
 * @param values that lead there, such as {@code taskId}
 * @param stream of what its first user has pushed
 */
public record Room(Address address, Map<String, Object> values, Stream stream) {}
