package dev.gauntlet.journey;

import dev.gauntlet.protocol.http.HttpUsers;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The properties of virtual users that their HTTP requests need. */
record RequestingUsers(LoadClock loadClock) implements HttpUsers {

  @Override
  public List<String> secrets(Session session) {
    return VirtualUser.secrets(session);
  }

  @Override
  public void received(Session session, Map<String, Object> saved) {
    VirtualUser.keepSecrets(session, saved);
  }

  @Override
  public String nextTraceparent(Session session) {
    return VirtualUser.nextTraceparent(session);
  }

  @Override
  public String traceId(Session session) {
    return VirtualUser.traceId(session);
  }

  @Override
  public Duration remaining(Session session) {
    return loadClock.halted()
        ? Duration.ZERO
        : VirtualUser.leavesAt(session).minus(loadClock.elapsed());
  }
}
