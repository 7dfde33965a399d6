package dev.gauntlet.target;

import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.network.JavaHttp;
import dev.gauntlet.network.LimitedBody;
import dev.gauntlet.network.WholeAnswer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Calls single operations of a contract, one at a time: for what a run prepares, not for load. */
public final class ContractClient {

  private final HttpClient http;
  private final HttpAccess access;
  private final JavaHttp way;
  private final URI baseUrl;
  private final Duration timeout;
  private final int longestAnswerBytes;

  /**
   * @param timeout after which an answer counts as missing
   * @param longestAnswerBytes beyond which an answer is not read
   */
  public ContractClient(
      URI baseUrl, Duration timeout, HttpAccess access, int longestAnswerBytes) {
    this.access = access;
    this.way = access.way(baseUrl, timeout);
    this.http = access.client(way, timeout);
    this.baseUrl = baseUrl;
    this.timeout = timeout;
    this.longestAnswerBytes = longestAnswerBytes;
  }

  /**
   * Calls an operation and waits for its answer.
   *
   * @throws TargetException if there is no answer, or one that is too long
   */
  public Exchange exchange(Operation operation, Function<String, Object> values) {
    long started = System.nanoTime();
    try {
      HttpResponse<String> response = send(request(operation, values));
      Duration time = Duration.ofNanos(System.nanoTime() - started);
      Reply reply =
          new Reply(response.statusCode(), response.headers()::allValues, response.body());
      return new Exchange(reply, operation.read(reply, values), time);
    } catch (IOException e) {
      throw new TargetException(
          "\"%s\" got no usable answer from %s: %s"
              .formatted(operation.name(), baseUrl, TransportFault.reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted in \"%s\"".formatted(operation.name()));
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    String limit = "target.longest-answer-mb, %s".formatted(longestAnswerBytes >> 20);
    try {
      return WholeAnswer.to(request, http, LimitedBody.text(longestAnswerBytes, limit)).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    }
  }

  private HttpRequest request(Operation operation, Function<String, Object> values)
      throws ConnectException {
    HttpRequest.Builder request =
        access
            .request(way, operation.url(values))
            .timeout(timeout)
            .method(
                operation.method().name(),
                operation.hasBody()
                    ? BodyPublishers.ofString(operation.body(values))
                    : BodyPublishers.noBody());
    for (String header : operation.headerNames()) {
      request.setHeader(header, operation.header(header, values));
    }
    return request.build();
  }
}
