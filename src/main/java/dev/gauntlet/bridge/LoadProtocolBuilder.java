package dev.gauntlet.bridge;

import io.gatling.core.protocol.Protocol;
import io.gatling.javaapi.core.ProtocolBuilder;

/** Builds a {@link LoadProtocol}: what {@code protocols(...)} of a simulation takes. */
public abstract class LoadProtocolBuilder implements ProtocolBuilder {

  /** The same one each time, so that all scenarios share what it opens. */
  protected abstract LoadProtocol built();

  @Override
  public final Protocol protocol() {
    return built();
  }
}
