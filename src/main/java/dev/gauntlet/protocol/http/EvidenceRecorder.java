package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.SecretMask;
import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.Session;
import java.util.Optional;

/** A recorder of failed exchanges, as evidence for readers of the run's report. */
final class EvidenceRecorder {

  private final HttpContext run;
  private final RequestKey key;
  private final Operation operation;

  EvidenceRecorder(HttpContext run, RequestKey key, Operation operation) {
    this.run = run;
    this.key = key;
    this.operation = operation;
  }

  /**
   * Records an exchange, unless enough exchanges of the same kind were recorded.
   *
   * @param message the reason for the failure, as it is recorded for the request
   * @param reply the answer, or the received part of it
   */
  void keep(String message, Optional<HttpReply> reply, Session session) {
    if (run.recorder().wantsEvidence(key, message)) {
      run.recorder().evidence(
          key,
          message,
          new FailedExchange(
              operation.method().name(),
              excerpt(operation.url(session::get), session),
              reply.map(HttpReply::status).orElse(FailedExchange.NO_STATUS),
              request(session),
              reply.map(answer -> BodyExcerpt.of(answer, operation, run.users().secrets(session)))
                  .orElse(""),
              run.users().traceId(session)));
    }
  }

  private String request(Session session) {
    return excerpt(operation.body(session::get).map(operation::shown).orElse(""), session);
  }

  /**
   * Returns a description, without secrets, of the content that was received instead of the
   * expected one. The body of an answer that may contain a token is described only if it is an HTML
   * page.
   */
  String came(Answer.Unexpected unexpected, int status, String body, Session session) {
    boolean hidden =
        BodyExcerpt.givesToken(operation, status) && !body.stripLeading().startsWith("<");
    return hidden && unexpected.instead().isEmpty()
        ? ""
        : unexpected.came(body, text -> SecretMask.text(text, run.users().secrets(session)));
  }

  private String excerpt(String text, Session session) {
    return BodyExcerpt.of(text, text.length(), run.users().secrets(session));
  }
}
