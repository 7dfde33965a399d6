package dev.gauntlet.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A subscriber of one Redis channel. */
public final class ChannelListener implements AutoCloseable {

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final StatefulRedisPubSubConnection<String, String> connection;

  public ChannelListener(RedisClient client, String channel) {
    connection = client.connectPubSub();
    connection.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String from, String message) {
            messages.add(message);
          }
        });
    connection.sync().subscribe(channel);
  }

  /** Returns the next message; waits at most 5 s. */
  public JsonNode next() throws Exception {
    return new ObjectMapper().readTree(messages.poll(5, TimeUnit.SECONDS));
  }

  @Override
  public void close() {
    connection.close();
  }
}
