package dev.gauntlet.protocol.http;

import dev.gauntlet.measure.Recorder;
import java.util.Optional;

/**
 * What all requests of a run share.
 *
 * @param transcript where each exchange is written down; only where there is one user at a time
 */
public record HttpContext(
    Recorder recorder,
    RequestLimits requestLimits,
    Optional<Transcript> transcript,
    HttpUsers users) {}
