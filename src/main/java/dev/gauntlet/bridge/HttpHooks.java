package dev.gauntlet.bridge;

import io.gatling.http.response.NoResponseBody;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/** Where a request of Gatling's HTTP client can be listened to, in words of our own. */
public final class HttpHooks {

  private HttpHooks() {}

  /** Tells of the request when all of it but the headers of the connection is known. */
  public static HttpRequestActionBuilder onSending(
      HttpRequestActionBuilder request, BiConsumer<HttpSent, Session> listener) {
    return request.sign(
        (sent, session) -> {
          listener.accept(new HttpSent(sent), session);
          return sent;
        });
  }

  /**
   * Tells of the answer before it is checked.
   *
   * @param longestBytes the body of a longer answer is empty for all checks but {@link
   *     #checkLonger}
   */
  public static HttpRequestActionBuilder onReply(
      HttpRequestActionBuilder request, int longestBytes, BiConsumer<HttpReply, Session> listener) {
    return request.transformResponse(
        (response, session) -> {
          listener.accept(new HttpReply(response), session);
          return response.body().length() > longestBytes ? withoutBody(response) : response;
        });
  }

  private static Response withoutBody(Response whole) {
    return new Response(
        whole.request(),
        whole.startTimestamp(),
        whole.endTimestamp(),
        whole.status(),
        whole.headers(),
        new NoResponseBody(whole.body().length()),
        whole.checksums(),
        whole.isHttp2());
  }

  /** Adds a check of those answers only that are longer. */
  public static HttpRequestActionBuilder checkLonger(
      HttpRequestActionBuilder request, int bytes, CheckBuilder check) {
    return request.checkIf((response, session) -> response.body().length() > bytes).then(check);
  }

  /** Adds a check of those answers only that have such a status and are no longer. */
  public static HttpRequestActionBuilder checkWithin(
      HttpRequestActionBuilder request, IntPredicate status, int bytes, CheckBuilder check) {
    return request
        .checkIf(
            (response, session) ->
                status.test(response.status().code()) && response.body().length() <= bytes)
        .then(check);
  }

  /** Adds a check of those answers only that have such a status. */
  public static HttpRequestActionBuilder checkWhere(
      HttpRequestActionBuilder request, IntPredicate status, CheckBuilder check) {
    return request
        .checkIf((response, session) -> status.test(response.status().code()))
        .then(check);
  }
}
