import dev.gauntlet.protocol.redis.client.ConnectionStrategy;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisEndpoint;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisUser;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;

/**
 * Publishes from so many connections without a pause, each waiting for its answers, and prints the
 * messages per second after a warm-up: URL CONNECTIONS PIPELINE SECONDS.
 */
final class PublishBench {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int WARM_UP_SECONDS = 3;
  private static final RedisCommand MESSAGE =
      RedisCommand.publish("bench", "{\"type\":\"test\",\"data\":{\"id\":1,\"content\":\"message\"}}");

  private final LongAdder sent = new LongAdder();
  private final List<RedisCommand> pipeline;
  private volatile boolean over;

  private PublishBench(int pipeline) {
    this.pipeline = Collections.nCopies(pipeline, MESSAGE);
  }

  public static void main(String[] args) throws InterruptedException {
    RedisOptions options =
        RedisOptions.of(RedisEndpoint.parse(args[0])).with(ConnectionStrategy.PER_USER, 1);
    PublishBench bench = new PublishBench(Integer.parseInt(args[2]));
    try (RedisClient client = new RedisClient(options)) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        bench.publishOn(client.user(message -> {}));
      }
      Thread.sleep(WARM_UP_SECONDS * 1000);
      System.out.println(bench.perSecond(Integer.parseInt(args[3])));
    }
  }

  private long perSecond(int seconds) throws InterruptedException {
    long before = sent.sum();
    long start = System.nanoTime();
    Thread.sleep(seconds * 1000L);
    long messages = sent.sum() - before;
    long nanos = System.nanoTime() - start;
    over = true;
    return Math.round(messages * 1e9 / nanos);
  }

  private void publishOn(RedisUser user) {
    CompletionStage<?> answered =
        pipeline.size() == 1 ? user.send(MESSAGE, LIMIT) : user.pipeline(pipeline, LIMIT);
    answered.whenComplete(
        (reply, failure) -> {
          if (over) {
            return;
          }
          if (failure != null) {
            System.err.println(failure.getMessage());
            System.exit(1);
          }
          sent.add(pipeline.size());
          publishOn(user);
        });
  }
}
