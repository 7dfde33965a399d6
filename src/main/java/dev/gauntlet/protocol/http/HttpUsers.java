package dev.gauntlet.protocol.http;

import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The data about users that their requests need. */
public interface HttpUsers {

  /** Returns the secrets that the user holds, or held before they were replaced. */
  List<String> secrets(Session session);

  /** Receives the values that the contract saves from an answer, before they are used. */
  void received(Session session, Map<String, Object> saved);

  /** Returns the header {@code traceparent} of the user's next request (W3C Trace Context). */
  String nextTraceparent(Session session);

  /** Returns the trace id of the user's last request, for a search in the platform's traces. */
  String traceId(Session session);

  /** Returns the remaining time of the user's lifetime; negative after its end. */
  Duration remaining(Session session);
}
