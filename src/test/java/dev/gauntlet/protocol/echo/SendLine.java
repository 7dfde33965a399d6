package dev.gauntlet.protocol.echo;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.ProtocolOperation;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The action that sends a line and takes its echo as the answer. */
final class SendLine extends ProtocolOperation<EchoProtocol> {

  private final Function<Session, String> line;

  SendLine(RequestOptions options, Function<Session, String> line) {
    super(EchoProtocol.class, options);
    this.line = line;
  }

  SendLine check(CheckBuilder... checks) {
    return new SendLine(options().checking(checks), line);
  }

  SendLine within(Duration limit) {
    return new SendLine(options().within(limit), line);
  }

  @Override
  protected void begin(EchoProtocol protocol, Session session, OperationCallback callback) {
    Duration limit = options().limit().orElse(protocol.timeout());
    String sent = line.apply(session);
    EchoConnection connection = EchoProtocol.connection(session);
    long start = System.nanoTime();
    protocol.threads().execute(() -> echo(connection, sent, limit, start, callback));
  }

  private static void echo(
      EchoConnection connection,
      String sent,
      Duration limit,
      long start,
      OperationCallback callback) {
    try {
      String echo = connection.echo(sent, limit);
      callback.answered(start, System.nanoTime(), Optional.of(echo));
    } catch (SocketTimeoutException e) {
      callback.failed(
          start, System.nanoTime(), new Outcome.TimedOut("no echo in " + limit.toMillis() + " ms"));
    } catch (IOException e) {
      callback.failed(start, System.nanoTime(), new Outcome.Failed(e.getMessage()));
    }
  }
}
