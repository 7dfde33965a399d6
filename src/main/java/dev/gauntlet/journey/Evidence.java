package dev.gauntlet.journey;

import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.Exchange;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.Session;

/** Keeps exchanges that failed, so that somebody who was not there sees what the platform said. */
final class Evidence {

  static final int LONGEST_BODY = 2048;

  private final Recorder recorder;
  private final RequestKey key;
  private final Operation operation;

  Evidence(Recorder recorder, RequestKey key, Operation operation) {
    this.recorder = recorder;
    this.key = key;
    this.operation = operation;
  }

  /**
   * Keeps an exchange, unless enough of its kind are kept.
   *
   * @param answer all of its body or its beginning
   * @param length of the whole
   */
  void keep(int status, String answer, Session session, int length) {
    if (recorder.wantsEvidence(key, status)) {
      recorder.evidence(
          key,
          new Exchange(
              operation.method().name(),
              Mask.secrets(operation.url(session::get), session),
              status,
              request(session),
              answer(status, answer, session, length),
              VirtualUser.traceId(session)));
    }
  }

  private String request(Session session) {
    String body = operation.hasBody() ? operation.body(session::get) : "";
    return cut(Mask.secrets(body, session), body.length());
  }

  private String answer(int status, String body, Session session, int length) {
    boolean mayHoldToken =
        operation.saves().contains(Login.TOKEN) && operation.expected().contains(status);
    return cut(mayHoldToken ? Mask.texts(body) : Mask.secrets(body, session), length);
  }

  private static String cut(String body, int length) {
    String start = body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY);
    return length <= LONGEST_BODY ? start : start + " ... (%,d in all)".formatted(length);
  }
}
