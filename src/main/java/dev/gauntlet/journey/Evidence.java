package dev.gauntlet.journey;

import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.Exchange;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.Session;

/** Keeps exchanges that failed, so that somebody who was not there sees what the platform said. */
final class Evidence {

  private static final int LONGEST_BODY = 2048;

  private final Recorder recorder;
  private final RequestKey key;
  private final Operation operation;

  Evidence(Recorder recorder, RequestKey key, Operation operation) {
    this.recorder = recorder;
    this.key = key;
    this.operation = operation;
  }

  /** Keeps an exchange, unless enough of its kind are kept. */
  void keep(int status, String answer, Session session) {
    if (recorder.wantsEvidence(key, status)) {
      recorder.evidence(
          key,
          new Exchange(
              operation.method().name(),
              Mask.secrets(operation.url(session::get), session),
              status,
              operation.hasBody() ? cut(Mask.secrets(operation.body(session::get), session)) : "",
              cut(Mask.secrets(answer, session)),
              VirtualUser.traceId(session)));
    }
  }

  private static String cut(String body) {
    return body.length() <= LONGEST_BODY
        ? body
        : body.substring(0, LONGEST_BODY) + " ... (%,d characters)".formatted(body.length());
  }
}
