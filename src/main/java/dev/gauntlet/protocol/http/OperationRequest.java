package dev.gauntlet.protocol.http;

import static io.gatling.javaapi.core.CoreDsl.ByteArrayBody;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.gauntlet.bridge.http.RequestCookies;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlaceholderException;
import dev.gauntlet.contract.SecretMask;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Optional;

/**
 * An operation of the contract as a request of Gatling's HTTP client.
 */
record OperationRequest(Operation operation, HttpContext run) {

  private static final Duration BEYOND_STREAM = Duration.ofSeconds(5);
  private static final String TRACE = "traceparent";
  private static final String GATLINGS_EXPRESSION = "#{";

  HttpRequestActionBuilder build() {
    HttpRequestActionBuilder request =
        bare()
            .requestTimeout(timeout())
            .header(TRACE, run.users()::nextTraceparent);
    for (String header : operation.headerNames()) {
      request = withHeader(request, header);
    }
    return operation.hasBody()
        ? request.body(ByteArrayBody(session -> operation.body(session::get).orElseThrow()))
        : request;
  }

  /** A stream has its own limits, which come first; the client's timeout covers all of it. */
  private Duration timeout() {
    return operation
        .stream()
        .map(rules -> rules.limits().time().plus(BEYOND_STREAM))
        .orElse(run.requestLimits().requestTimeout());
  }

  /** A constant URL is passed as text: Gatling then parses it once and not for every request. */
  private HttpRequestActionBuilder bare() {
    String method = operation.method().name();
    Http named = http(operation.name());
    return operation
        .constantUrl()
        .map(url -> named.httpRequest(method, url))
        .orElseGet(() -> named.httpRequest(method, session -> operation.url(session::get)));
  }

  private HttpRequestActionBuilder withHeader(HttpRequestActionBuilder request, String header) {
    if (header.equalsIgnoreCase(RequestCookies.HEADER)) {
      return RequestCookies.of(request, session -> operation.header(header, session::get));
    }
    return operation
        .constantHeader(header)
        .filter(value -> !value.contains(GATLINGS_EXPRESSION))
        .map(value -> request.header(header, value))
        .orElseGet(
            () -> request.header(header, session -> operation.header(header, session::get)));
  }

  /**
   * Returns the reason why the request cannot be built for a user. Gatling's own message does not
   * name the cause.
   */
  Optional<String> fault(Session session) {
    try {
      operation.url(session::get);
      operation.headerNames().forEach(header -> operation.header(header, session::get));
      operation.body(session::get);
      return Optional.empty();
    } catch (PlaceholderException e) {
      return Optional.of(e.getMessage());
    } catch (RuntimeException e) {
      return Optional.of(
          SecretMask.text(String.valueOf(e.getMessage()), run.users().secrets(session)));
    }
  }
}
