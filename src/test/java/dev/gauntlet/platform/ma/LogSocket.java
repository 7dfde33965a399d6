package dev.gauntlet.platform.ma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the platform's WebSocket, based on the JDK's client. */
final class LogSocket implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private LogSocket(String url) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(url), new Frames())
            .orTimeout(20, TimeUnit.SECONDS)
            .join();
  }

  static LogSocket open(String baseUrl, String task, String token) {
    return new LogSocket(url(baseUrl, task, token));
  }

  /** Returns the status of a refused upgrade. */
  static int refusal(String baseUrl, String task, String token) {
    try {
      open(baseUrl, task, token).close();
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
    throw new AssertionError("it was let in");
  }

  private static String url(String baseUrl, String task, String token) {
    return baseUrl.replace("http://", "ws://")
        + "/api/v1/ws/tasks/%s/logs?token=%s".formatted(task, token);
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  void sendBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** Returns the next frame; waits at most 20 s. */
  JsonNode next() throws Exception {
    return JSON.readTree(Optional.ofNullable(frames.poll(20, TimeUnit.SECONDS)).orElse("null"));
  }

  /** Returns the message of the next frame, which must be a log line. */
  String nextLine() throws Exception {
    return next().at("/data/message").asText();
  }

  int closeCode() throws Exception {
    return closed.get(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Frames implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        frames.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.completeExceptionally(error);
    }
  }
}
