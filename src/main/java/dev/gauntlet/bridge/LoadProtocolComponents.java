package dev.gauntlet.bridge;

import io.gatling.core.CoreComponents;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.protocol.Protocol;
import io.gatling.core.protocol.ProtocolComponents;
import io.gatling.core.protocol.ProtocolKey;
import io.gatling.core.session.Session;
import scala.Function1;
import scala.runtime.BoxedUnit;

/**
 * The components of a protocol in one scenario: the hooks by which Gatling reports the start and
 * end of users.
 */
record LoadProtocolComponents<P extends LoadProtocol>(P protocol) implements ProtocolComponents {

  /** The key by which Gatling looks the components up; equal for equal classes. */
  record Key<P extends LoadProtocol>(Class<P> type)
      implements ProtocolKey<P, LoadProtocolComponents<P>> {

    @Override
    @SuppressWarnings("unchecked")
    public Class<Protocol> protocolClass() {
      return (Class<Protocol>) (Class<?>) type;
    }

    @Override
    public P defaultProtocolValue(GatlingConfiguration configuration) {
      throw new IllegalStateException(
          "the scenario has no %s: add it to its protocols(...)".formatted(type.getSimpleName()));
    }

    @Override
    public Function1<P, LoadProtocolComponents<P>> newComponents(CoreComponents core) {
      return protocol -> {
        core.actorSystem()
            .registerOnTermination(
                () -> {
                  protocol.close();
                  return BoxedUnit.UNIT;
                });
        return new LoadProtocolComponents<>(protocol);
      };
    }
  }

  @Override
  public Function1<Session, Session> onStart() {
    return session -> protocol.arrive(new io.gatling.javaapi.core.Session(session)).asScala();
  }

  @Override
  public Function1<Session, BoxedUnit> onExit() {
    return session -> {
      protocol.leave(new io.gatling.javaapi.core.Session(session));
      return BoxedUnit.UNIT;
    };
  }
}
