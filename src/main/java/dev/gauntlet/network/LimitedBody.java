package dev.gauntlet.network;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** An answer's body as text, up to a length: beyond it, the connection is closed. */
public final class LimitedBody implements BodySubscriber<String> {

  /** Why there is no body: it is too long. */
  public static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    private TooLongException(String limit) {
      super("the answer is longer than " + limit);
    }
  }

  private final BodySubscriber<String> text;
  private final int longest;
  private final String limit;
  private Flow.Subscription source;
  private long bytes;
  private boolean tooLong;

  private LimitedBody(BodySubscriber<String> text, int longest, String limit) {
    this.text = text;
    this.longest = longest;
    this.limit = limit;
  }

  /**
   * @param longest in bytes
   * @param limit the same for people
   */
  public static BodyHandler<String> text(int longest, String limit) {
    return head -> new LimitedBody(BodyHandlers.ofString().apply(head), longest, limit);
  }

  @Override
  public CompletionStage<String> getBody() {
    return text.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    text.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    if (tooLong) {
      return;
    }
    bytes += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (bytes <= longest) {
      text.onNext(part);
      return;
    }
    tooLong = true;
    text.onError(new TooLongException(limit));
    source.cancel();
  }

  /** After a body that was too long, the client reports that it was cancelled. */
  @Override
  public void onError(Throwable fault) {
    if (!tooLong) {
      text.onError(fault);
    }
  }

  @Override
  public void onComplete() {
    if (!tooLong) {
      text.onComplete();
    }
  }
}
