package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.contract.Operation;
import io.gatling.javaapi.core.Session;
import java.util.Optional;

/** An observer of the calls of all users. Event loops call it, which it must not block. */
public interface CallObserver {

  /** An observer that ignores all calls. */
  CallObserver NONE =
      new CallObserver() {
        @Override
        public void sending(Operation operation, Session session) {}

        @Override
        public void ended(
            Operation operation,
            Session session,
            HttpCall.Ended ended,
            Optional<HttpReply> reply) {}

        @Override
        public void misdirected(Operation operation) {}
      };

  /** Observes a call before it is sent. */
  void sending(Operation operation, Session session);

  /**
   * Observes the end of a call.
   *
   * @param session as it was when the call was sent
   * @param reply empty if there was none
   */
  void ended(
      Operation operation, Session session, HttpCall.Ended ended, Optional<HttpReply> reply);

  /** Observes an answer with the marker of another asker. */
  void misdirected(Operation operation);
}
