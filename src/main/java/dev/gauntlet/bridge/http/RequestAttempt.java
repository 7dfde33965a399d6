package dev.gauntlet.bridge.http;

import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** One sending of a request: Gatling's client reports its progress on the user's event loop. */
final class RequestAttempt implements HttpListener {

  private static final byte[] NOTHING = {};

  /** The part of a streamed body that is kept, to show the beginning of a failed one. */
  private static final int KEPT_OF_STREAM = 4096;

  private final int longestBytes;
  private final Consumer<Request> sent;
  private final Consumer<HttpTransfer> end;
  private final StreamTimer streams;

  private long startNanos;
  private long writtenNanos;
  private long idleNanos;
  private Channel channel;
  private ConnectionTraffic wire;
  private long sentBefore;
  private long receivedBefore;
  private HttpResponseStatus status;
  private HttpHeaders headers;
  private StreamedBody streamed;
  private byte[] body = NOTHING;
  private int bodyLength;
  private long receivedBody;
  private boolean queued;
  private boolean kept;
  private boolean over;

  /**
   * @param longestBytes the longest body that is read; a longer one closes the connection
   * @param sent receives the complete request
   * @param streams the rules for a streamed body
   * @param end receives the result once
   */
  RequestAttempt(
      int longestBytes,
      Consumer<Request> sent,
      StreamTimer streams,
      Consumer<HttpTransfer> end) {
    this.longestBytes = longestBytes;
    this.sent = sent;
    this.streams = streams;
    this.end = end;
  }

  @Override
  public void onSend() {
    startNanos = System.nanoTime();
    streams.requestBegins(startNanos, this::giveUp);
  }

  /**
   * Called when Gatling's client has accepted the request: if it is not written by now, it waits
   * for a connection.
   */
  void queued() {
    queued = true;
  }

  /**
   * Ends the sending unless it has ended already. The connection is closed before the user's next
   * step, for which Gatling has kept it.
   */
  void giveUp(HttpFault fault) {
    if (!over && channel != null) {
      channel.close();
    }
    end(fault);
  }

  @Override
  public void onFinalClientRequest(Request request) {
    sent.accept(request);
  }

  @Override
  public void onWrite(Channel written) {
    writtenNanos = System.nanoTime();
    channel = written;
    wire = ConnectionTraffic.of(written);
    kept = !queued;
    idleNanos = kept && wire.lastReadNanos() != 0 ? writtenNanos - wire.lastReadNanos() : 0;
    wire.awaitAnswer();
    sentBefore = wire.sentBytes();
    receivedBefore = wire.receivedBytes();
  }

  @Override
  public void onHttpResponse(HttpResponseStatus answered, HttpHeaders answeredHeaders) {
    status = answered;
    headers = answeredHeaders;
    streamed = streams.answerBegins(answered.code(), wire.firstNanos());
    streams.watch();
  }

  @Override
  public void onHttpResponseBodyChunk(ByteBuf chunk, boolean last) {
    if (over) {
      return;
    }
    if (chunk.isReadable() && !isWanted(chunk)) {
      giveUp(streamed == null ? HttpFaults.tooLong(longestBytes) : HttpFaults.streamLimit());
    } else if (last) {
      end(Optional.empty());
    }
  }

  /** Takes a part of the body, and returns whether more of it may follow. */
  private boolean isWanted(ByteBuf chunk) {
    int length = chunk.readableBytes();
    receivedBody += length;
    if (streamed == null) {
      keep(chunk, length);
      return bodyLength <= longestBytes;
    }
    keep(chunk, Math.min(length, KEPT_OF_STREAM - bodyLength));
    return streamed.received(chunk, wire.lastReadNanos());
  }

  private void keep(ByteBuf chunk, int length) {
    if (bodyLength + length > body.length) {
      // The first chunk, mostly the only one, is stored at its exact length.
      body = Arrays.copyOf(body, Math.max(2 * bodyLength, bodyLength + length));
    }
    chunk.getBytes(chunk.readerIndex(), body, bodyLength, length);
    bodyLength += length;
  }

  @Override
  public void onThrowable(Throwable fault) {
    end(Optional.of(HttpFaults.of(fault, stage(), idleNanos)));
  }

  private HttpFaults.Stage stage() {
    if (writtenNanos == 0) {
      return HttpFaults.Stage.CONNECTING;
    }
    if (wire.firstNanos() != 0) {
      return HttpFaults.Stage.ANSWERING;
    }
    return kept ? HttpFaults.Stage.WAITING_ON_USED : HttpFaults.Stage.WAITING_ON_FRESH;
  }

  private void end(HttpFault fault) {
    end(Optional.of(fault));
  }

  private void end(Optional<HttpFault> fault) {
    if (over) {
      return;
    }
    over = true;
    streams.requestEnds();
    long now = fault.isEmpty() ? wire.lastReadNanos() : System.nanoTime();
    long written = writtenNanos == 0 ? startNanos : writtenNanos;
    long first = wire == null || wire.firstNanos() == 0 ? now : wire.firstNanos();
    end.accept(
        new HttpTransfer(
            new HttpTimes(startNanos, written, first, now),
            Optional.ofNullable(status).map(known -> reply()),
            fault,
            Optional.ofNullable(streamed),
            wire == null || kept ? -1 : writtenNanos - startNanos,
            wire == null ? 0 : wire.sentBytes() - sentBefore,
            wire == null ? 0 : wire.receivedBytes() - receivedBefore,
            false));
  }

  private HttpReply reply() {
    return new HttpReply(
        status,
        headers,
        bodyLength == body.length ? body : Arrays.copyOf(body, bodyLength),
        receivedBody);
  }
}
