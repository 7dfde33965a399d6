package dev.gauntlet.bridge;

import io.gatling.core.protocol.Protocol;
import io.gatling.javaapi.core.ProtocolBuilder;

/** A builder of a {@link LoadProtocol}, for {@code protocols(...)} of a simulation. */
public abstract class LoadProtocolBuilder implements ProtocolBuilder {

  /** Returns the same protocol each time, so that all scenarios share its resources. */
  protected abstract LoadProtocol built();

  @Override
  public final Protocol protocol() {
    return built();
  }
}
