package dev.gauntlet.protocol.http;

import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a request needs to know of the user that sends it. */
public interface HttpUsers {

  /** The secrets that the user holds, or held before they were replaced. */
  List<String> secrets(Session session);

  /** Called with what an answer gave, before anything is made of it. */
  void received(Session session, Map<String, Object> saved);

  /** The header {@code traceparent} of its next request (W3C Trace Context). */
  String nextTraceparent(Session session);

  /** By which the platform's own traces find the request that it sent last. */
  String traceId(Session session);

  /** Until the user is to leave; negative when it is over. */
  Duration remaining(Session session);
}
