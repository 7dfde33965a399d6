package dev.gauntlet.protocol.echo;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.bridge.LoadProtocolBuilder;
import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The echo protocol of a simulation: each user has its own connection. */
final class EchoProtocol implements LoadProtocol {

  private static final String CONNECTION = "echo.connection";

  private final URI url;
  private final Duration timeout;
  private final Optional<Recorder> recorder;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  EchoProtocol(URI url, Duration timeout, Optional<Recorder> recorder) {
    this.url = url;
    this.timeout = timeout;
    this.recorder = recorder;
  }

  LoadProtocolBuilder builder() {
    return new LoadProtocolBuilder() {
      @Override
      protected LoadProtocol built() {
        return EchoProtocol.this;
      }
    };
  }

  static EchoConnection connection(Session session) {
    return session.get(CONNECTION);
  }

  ExecutorService threads() {
    return threads;
  }

  Duration timeout() {
    return timeout;
  }

  @Override
  public Optional<Recorder> recorder() {
    return recorder;
  }

  @Override
  public boolean silent() {
    return recorder.isEmpty();
  }

  @Override
  public Session arrive(Session session) {
    return session.set(CONNECTION, new EchoConnection(url, timeout));
  }

  @Override
  public void leave(Session session) {
    connection(session).close();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
