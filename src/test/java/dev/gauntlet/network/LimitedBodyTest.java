package dev.gauntlet.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

  private boolean cancelled;

  private final Flow.Subscription source =
      new Flow.Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {
          cancelled = true;
        }
      };

  private BodySubscriber<String> body(String... parts) {
    BodySubscriber<String> body = LimitedBody.text(6, "6 bytes").apply(new Head());
    body.onSubscribe(source);
    for (String part : parts) {
      body.onNext(List.of(ByteBuffer.wrap(part.getBytes(UTF_8))));
    }
    body.onComplete();
    return body;
  }

  private record Head() implements ResponseInfo {
    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }

  @Test
  void aBodyOfTheLimitIsReadWhole() {
    assertThat(body("abc", "dé").getBody().toCompletableFuture()).isCompletedWithValue("abcdé");
    assertThat(cancelled).isFalse();
  }

  @Test
  void oneByteMoreEndsTheReading() {
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> body("abc", "déf", "g").getBody().toCompletableFuture().join())
        .withCauseInstanceOf(LimitedBody.TooLongException.class)
        .havingCause()
        .withMessage("the answer is longer than 6 bytes");
    assertThat(cancelled).isTrue();
  }
}
