package dev.gauntlet.run.workload;

import java.util.Optional;
import java.util.Set;

/**
 * What a workload means to do with pushes.
 *
 * @param requests that are made beside the contract's operations
 * @param fault that the embedded platform is to make, unless others were configured
 */
public record PushPlan(Set<String> requests, Optional<String> fault) {}
