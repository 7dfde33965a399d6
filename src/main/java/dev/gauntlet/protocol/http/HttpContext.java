package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.OpenStreams;
import dev.gauntlet.measure.Recorder;
import java.util.Optional;

/**
 * The objects that all requests of a run share.
 *
 * @param streams the streams that are under way
 * @param transcript writes each exchange; present only if users run one after the other
 * @param observer observes the calls of all users
 */
public record HttpContext(
    Recorder recorder,
    RequestLimits requestLimits,
    OpenStreams streams,
    Optional<Transcript> transcript,
    HttpUsers users,
    CallObserver observer) {}
