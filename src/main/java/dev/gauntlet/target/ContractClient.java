package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.SingleRequest;
import dev.gauntlet.bridge.http.SingleRequestClient;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.protocol.http.stream.WholeStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A client that calls single operations of a contract. It serves the setup of a run, not its load.
 */
public final class ContractClient implements AutoCloseable {

  private final SingleRequestClient calls;
  private final URI baseUrl;
  private final Duration timeout;
  private final int longestAnswerBytes;

  /**
   * @param timeout the time after which an answer counts as missing
   * @param longestAnswerBytes the size above which an answer is not read
   */
  public ContractClient(URI baseUrl, Duration timeout, HttpAccess access, int longestAnswerBytes) {
    this.calls = access.calls(timeout);
    this.baseUrl = baseUrl;
    this.timeout = timeout;
    this.longestAnswerBytes = longestAnswerBytes;
  }

  URI baseUrl() {
    return baseUrl;
  }

  /**
   * Calls an operation and waits for its answer.
   *
   * @throws TargetException if there is no answer, or if it is too long
   */
  public ContractExchange exchange(Operation operation, Function<String, Object> values) {
    try {
      HttpTransfer transfer = calls.send(request(operation, values)).get();
      transfer
          .fault()
          .ifPresent(
              fault -> {
                throw new TargetException(
                    "\"%s\" received no usable answer from %s: %s"
                        .formatted(
                            operation.name(), baseUrl, TransportFault.reason(fault, baseUrl)));
              });
      HttpReply answer = transfer.reply().orElseThrow();
      Reply reply = new Reply(answer.status(), answer::headers, answer.body());
      return new ContractExchange(
          reply,
          WholeStream.read(operation, reply, operation.read(reply, values)),
          Duration.ofNanos(transfer.times().nanos()),
          transfer.retried());
    } catch (ExecutionException e) {
      throw new TargetException(
          "\"%s\" could not be sent to %s: %s".formatted(operation.name(), baseUrl, e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted in \"%s\"".formatted(operation.name()));
    }
  }

  private SingleRequest request(Operation operation, Function<String, Object> values) {
    List<Map.Entry<String, String>> headers =
        operation.headerNames().stream()
            .map(name -> Map.entry(name, operation.header(name, values)))
            .collect(Collectors.toList());
    return new SingleRequest(
        operation.method().name(),
        baseUrl + operation.url(values),
        headers,
        operation.body(values),
        timeout,
        longestAnswerBytes,
        operation.repeatable());
  }

  @Override
  public void close() {
    calls.close();
  }
}
