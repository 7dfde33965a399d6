package dev.gauntlet.network;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An answer within its request's time-out: that of the JDK's client ends with the answer's head. */
public final class WholeAnswer {

  private WholeAnswer() {}

  /**
   * Sends a request without blocking.
   *
   * @param request with a time-out
   * @return fails with {@link HttpTimeoutException} if the body has no end in time; the connection
   *     is closed then
   */
  public static <T> CompletableFuture<HttpResponse<T>> to(
      HttpRequest request, HttpClient http, BodyHandler<T> body) {
    CompletableFuture<HttpResponse<T>> exchange = http.sendAsync(request, body);
    return exchange
        .copy()
        .orTimeout(request.timeout().orElseThrow().toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            fault -> {
              exchange.cancel(true);
              throw new CompletionException(plain(fault));
            });
  }

  private static Throwable plain(Throwable fault) {
    return fault instanceof TimeoutException
        ? new HttpTimeoutException("no whole answer in time")
        : fault.getCause();
  }
}
