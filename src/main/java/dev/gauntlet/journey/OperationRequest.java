package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlaceholderException;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An operation of the contract as a request of Gatling's HTTP client.
 *
 * @param onCrash told why a request cannot be built: Gatling itself tells it without saying whose
 */
record OperationRequest(Operation operation, Consumer<String> onCrash) {

  private static final String GATLINGS_EXPRESSION = "#{";

  HttpRequestActionBuilder build() {
    HttpRequestActionBuilder request = bare().header(Trace.HEADER, VirtualUser::nextTraceparent);
    for (String header : operation.headerNames()) {
      request = withHeader(request, header);
    }
    return operation.hasBody()
        ? request.body(StringBody(session -> built(session, operation::body)))
        : request;
  }

  /** What is constant is given as such: Gatling then parses it once and not for every request. */
  private HttpRequestActionBuilder bare() {
    String method = operation.method().name();
    Http named = http(operation.name());
    return operation
        .constantUrl()
        .map(url -> named.httpRequest(method, url))
        .orElseGet(() -> named.httpRequest(method, session -> built(session, operation::url)));
  }

  private HttpRequestActionBuilder withHeader(HttpRequestActionBuilder request, String header) {
    return operation
        .constantHeader(header)
        .filter(value -> !value.contains(GATLINGS_EXPRESSION))
        .map(value -> request.header(header, value))
        .orElseGet(
            () ->
                request.header(
                    header, session -> built(session, known -> operation.header(header, known))));
  }

  private String built(Session session, Function<Function<String, Object>, String> part) {
    try {
      return part.apply(session::get);
    } catch (RuntimeException e) {
      onCrash.accept(
          e instanceof PlaceholderException ? e.getMessage() : JourneyFaults.text(e, session));
      throw e;
    }
  }
}
