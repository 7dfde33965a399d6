package dev.gauntlet.network;

import dev.gauntlet.bridge.http.HttpConnectionOptions;
import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.SingleRequest;
import dev.gauntlet.bridge.http.SingleRequestClient;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisEndpoint;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisUser;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketEnd;
import dev.gauntlet.protocol.websocket.client.SocketListener;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A process that sends requests by host name and prints the {@code Host} header received. */
final class HostNamesClient {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private HostNamesClient() {}

  /**
   * Takes the ports of an HTTP server, a WebSocket server, a Redis and an HTTPS server, the name in
   * the certificate of the HTTPS server, and the host names to use.
   */
  public static void main(String[] arguments) throws Exception {
    List<String> hosts = List.of(arguments).subList(5, arguments.length);
    for (String host : hosts) {
      URI url = URI.create("http://" + host + ":" + arguments[0]);
      System.out.println(
          "http " + answer(url));
    }
    for (String host : hosts) {
      System.out.println("websocket " + firstMessage(host + ":" + arguments[1]));
    }
    for (String host : hosts) {
      System.out.println("redis " + host + " " + pong("redis://" + host + ":" + arguments[2]));
    }
    URI secure = URI.create("https://" + arguments[4] + ":" + arguments[3]);
    System.out.println("https " + answer(secure));
  }

  private static String answer(URI url) throws Exception {
    try (SingleRequestClient calls = new SingleRequestClient(HttpConnectionOptions.direct(LIMIT))) {
      HttpTransfer answer = calls.send(SingleRequest.get(url + "/x", LIMIT, 1000)).get();
      return answer.reply().map(HttpReply::body).orElseGet(() -> answer.fault().toString());
    }
  }

  private static String pong(String url) {
    try (RedisClient client = new RedisClient(RedisOptions.of(RedisEndpoint.parse(url)))) {
      RedisUser user = client.user(message -> {});
      return user.send(RedisCommand.of("PING"), LIMIT)
          .toCompletableFuture()
          .join()
          .text()
          .orElseThrow();
    }
  }

  private static String firstMessage(String server) throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    try (SocketClient client = new SocketClient(SocketOptions.defaults())) {
      client
          .connect(
              URI.create("ws://" + server + "/"),
              Map.of(),
              new SocketListener() {
                @Override
                public void text(String message, long receivedNanos) {
                  first.complete(message);
                }

                @Override
                public void closed(SocketEnd end, long closedNanos) {
                  first.complete(end.text());
                }
              })
          .join();
      return first.join();
    }
  }
}
