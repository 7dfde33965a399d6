package dev.gauntlet.protocol.echo;

import dev.gauntlet.bridge.LoadProtocolBuilder;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.ProtocolAccess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An echo server that was reachable. */
record EchoAccess(URI url, Duration timeout) implements ProtocolAccess {

  @Override
  public List<URI> urls() {
    return List.of(url);
  }

  @Override
  public LoadProtocolBuilder protocol(Optional<Recorder> recorder) {
    return new EchoProtocol(url, timeout, recorder).builder();
  }
}
