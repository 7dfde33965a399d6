package dev.gauntlet.protocol.redis.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(EmbeddedRedis.class)
class RedisClientIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final RedisOptions options;
  private final String prefix = "test:" + UUID.randomUUID() + ":";
  private final BlockingQueue<ReceivedMessage> heard = new LinkedBlockingQueue<>();
  private final List<RedisClient> clients = new ArrayList<>();

  RedisClientIT(EmbeddedRedis.Url redis) {
    this.options = RedisOptions.of(redis.server());
  }

  @AfterEach
  void close() {
    clients.forEach(RedisClient::close);
  }

  @ParameterizedTest
  @EnumSource(ConnectionStrategy.class)
  void commandsWorkOnEveryConnectionType(ConnectionStrategy strategy) {
    RedisUser user = client(options.with(strategy, 2)).user(heard::add);
    assertThat(get(user, "SET", prefix + "a", "grüße")).isEqualTo(Optional.of("OK"));
    assertThat(get(user, "GET", prefix + "a")).contains("grüße");
    assertThat(get(user, "GET", prefix + "none")).isEmpty();
    assertThat(get(user, "INCR", prefix + "n")).contains("1");
    assertThat(get(user, "EXPIRE", prefix + "n", 100)).contains("1");
    assertThat(get(user, "RPUSH", prefix + "l", "x", "y")).contains("2");
    assertThat(get(user, "LRANGE", prefix + "l", 0, -1)).contains("[\"x\",\"y\"]");
    assertThat(get(user, "HSET", prefix + "h", "k", "v")).contains("1");
    assertThat(get(user, "HGETALL", prefix + "h")).isPresent();
    user.close();
  }

  @ParameterizedTest
  @EnumSource(ConnectionStrategy.class)
  void subscriberReceivesMessagesPublishedAfterwards(ConnectionStrategy strategy) throws Exception {
    RedisClient client = client(options.with(strategy, 2));
    RedisUser user = client.user(heard::add);
    RedisUser other = client.user(message -> {});
    join(user.subscribe(List.of(prefix + "c1", prefix + "c2"), LIMIT));
    long before = System.nanoTime();
    join(other.send(RedisCommand.publish(prefix + "c2", "hello"), LIMIT));
    ReceivedMessage message = heard.poll(20, TimeUnit.SECONDS);
    assertThat(message.channel()).isEqualTo(prefix + "c2");
    assertThat(message.payload()).isEqualTo("hello");
    assertThat(message.receivedNanos()).isBetween(before, System.nanoTime());
    join(user.unsubscribe(List.of(prefix + "c2"), LIMIT));
    join(other.send(RedisCommand.publish(prefix + "c2", "unheard"), LIMIT));
    join(other.send(RedisCommand.publish(prefix + "c1", "last"), LIMIT));
    assertThat(heard.poll(20, TimeUnit.SECONDS).payload()).isEqualTo("last");
  }

  @Test
  void patternSubscriptionReceivesAllMatchingChannels() throws Exception {
    RedisUser user = client(options).user(heard::add);
    join(user.subscribeToPatterns(List.of(prefix + "chat:*"), LIMIT));
    join(user.send(RedisCommand.publish(prefix + "chat:1", "a"), LIMIT));
    assertThat(heard.poll(20, TimeUnit.SECONDS).channel()).isEqualTo(prefix + "chat:1");
  }

  @Test
  void messageIsNotDelayedByTheProcessingOfThePreviousOne() throws Exception {
    RedisUser user =
        client(options)
            .user(
                message -> {
                  heard.add(message);
                  LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                });
    join(user.subscribe(List.of(prefix + "c"), LIMIT));
    String both = "redis.call('PUBLISH', KEYS[1], 'a') redis.call('PUBLISH', KEYS[1], 'b')";
    join(user.send(RedisCommand.of("EVAL", both, 1, prefix + "c"), LIMIT));
    ReceivedMessage first = heard.poll(20, TimeUnit.SECONDS);
    ReceivedMessage second = heard.poll(20, TimeUnit.SECONDS);
    assertThat(second.receivedNanos()).isEqualTo(first.receivedNanos());
  }

  @Test
  void unsubscribeAffectsOnlyOneSubscriber() throws Exception {
    RedisClient client = client(options);
    RedisUser leaving = client.user(message -> {});
    RedisUser staying = client.user(heard::add);
    join(leaving.subscribe(List.of(prefix + "c"), LIMIT));
    join(staying.subscribe(List.of(prefix + "c"), LIMIT));
    leaving.close();
    join(staying.send(RedisCommand.publish(prefix + "c", "still"), LIMIT));
    assertThat(heard.poll(20, TimeUnit.SECONDS).payload()).isEqualTo("still");
  }

  @Test
  void aPipelineIsAnsweredInItsOrder() {
    RedisUser user = client(options).user(heard::add);
    List<RedisCommand> commands =
        IntStream.range(0, 100).mapToObj(i -> RedisCommand.of("ECHO", i)).toList();
    List<RedisReply> replies = join(user.pipeline(commands, LIMIT));
    assertThat(replies)
        .extracting(reply -> reply.text().orElseThrow())
        .isEqualTo(IntStream.range(0, 100).mapToObj(Integer::toString).toList());
  }

  @Test
  void invalidInputIsReported() {
    RedisUser user = client(options).user(heard::add);
    join(user.send(RedisCommand.of("SET", prefix + "t", "text"), LIMIT));
    assertFailure(
        user.send(RedisCommand.of("LPUSH", prefix + "t", "x"), LIMIT),
        RedisFailure.Kind.REFUSED,
        "WRONGTYPE");
    RedisFailure unknown = failure(user.send(RedisCommand.of("NONSENSE", "secret payload"), LIMIT));
    assertThat(unknown.kind()).isEqualTo(RedisFailure.Kind.REFUSED);
    assertThat(unknown.getMessage()).contains("unknown command").doesNotContain("secret");
    RedisReply reply = join(user.send(RedisCommand.of("GET", prefix + "t"), LIMIT));
    assertThat(catchThrowableOfType(RedisFailure.class, reply::integer))
        .hasMessageContaining("not an integer");
  }

  @Test
  void wrongPasswordIsReportedWithoutIt() {
    RedisEndpoint wrong = options.server().as(Optional.empty(), Optional.of("pass-not-so-secret"));
    RedisFailure failure = failure(ping(client(options.with(wrong))));
    assertThat(failure.kind()).isEqualTo(RedisFailure.Kind.DENIED);
    assertThat(failure.getMessage())
        .contains("user name or the password")
        .doesNotContain("pass-not-so-secret");
    RedisEndpoint nobody = RedisEndpoint.parse("redis://127.0.0.1:" + options.server().port());
    assertFailure(
        ping(client(options.with(nobody))),
        RedisFailure.Kind.UNAUTHENTICATED,
        "requires a password");
  }

  @Test
  void namedRedisUserIsAcceptedWithItsPermissions() {
    join(
        client(options)
            .user(heard::add)
            .send(
                RedisCommand.of("ACL", "SETUSER", "reader", "on", ">pw", "~*", "+get", "+hello"),
                LIMIT));
    RedisEndpoint reader = options.server().as(Optional.of("reader"), Optional.of("pw"));
    RedisUser user = client(options.with(reader)).user(heard::add);
    assertThat(get(user, "GET", prefix + "none")).isEmpty();
    assertFailure(
        user.send(RedisCommand.of("SET", prefix + "x", "1"), LIMIT),
        RedisFailure.Kind.FORBIDDEN,
        "NOPERM");
  }

  @Test
  void unreachableHostIsReported() {
    RedisEndpoint closed = RedisEndpoint.parse("redis://127.0.0.1:1");
    assertFailure(ping(client(options.with(closed))), RedisFailure.Kind.UNREACHABLE, "127.0.0.1:1");
    RedisEndpoint withoutRun = RedisEndpoint.parse("redis://no-such-host.invalid");
    assertFailure(
        ping(client(options.with(withoutRun))), RedisFailure.Kind.UNREACHABLE, "unknown host");
  }

  @Test
  void missingReplyTimesOut() {
    RedisUser user = client(options.with(ConnectionStrategy.PER_USER, 1)).user(heard::add);
    assertFailure(
        user.send(RedisCommand.of("BLPOP", prefix + "empty", 0), Duration.ofMillis(50)),
        RedisFailure.Kind.TIMED_OUT,
        "no answer in 50 ms");
  }

  @Test
  void pooledConnectionIsUsedExclusively() {
    RedisClient client = client(options.with(ConnectionStrategy.POOLED, 1));
    RedisUser blocking = client.user(heard::add);
    RedisUser waiting = client.user(heard::add);
    CompletionStage<RedisReply> blocked =
        blocking.send(RedisCommand.of("BLPOP", prefix + "q", 10), LIMIT);
    CompletionStage<RedisReply> waited = waiting.send(RedisCommand.of("PING"), LIMIT);
    join(client(options).user(heard::add).send(RedisCommand.of("RPUSH", prefix + "q", "x"), LIMIT));
    assertThat(join(blocked).list()).hasSize(2);
    assertThat(join(waited).text()).contains("PONG");
  }

  /** The driver rejects the first command of one new client in a hundred. */
  @Tag("slow")
  @RepeatedTest(400)
  void firstCommandOfAClientSucceeds() {
    RedisUser blocking = client(options.with(ConnectionStrategy.POOLED, 1)).user(heard::add);
    CompletionStage<RedisReply> blocked =
        blocking.send(RedisCommand.of("BLPOP", prefix + "q", 10), LIMIT);
    join(client(options).user(heard::add).send(RedisCommand.of("RPUSH", prefix + "q", "x"), LIMIT));
    assertThat(join(blocked).list()).hasSize(2);
  }

  private RedisClient client(RedisOptions with) {
    RedisClient client = new RedisClient(with);
    clients.add(client);
    return client;
  }

  private CompletionStage<RedisReply> ping(RedisClient client) {
    return client.user(heard::add).send(RedisCommand.of("PING"), LIMIT);
  }

  private static Optional<String> get(RedisUser user, String name, Object... arguments) {
    return join(user.send(RedisCommand.of(name, arguments), LIMIT)).text();
  }

  private static void assertFailure(
      CompletionStage<?> stage, RedisFailure.Kind kind, String words) {
    RedisFailure failure = failure(stage);
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.getMessage()).contains(words);
  }

  private static RedisFailure failure(CompletionStage<?> stage) {
    return (RedisFailure)
        catchThrowableOfType(CompletionException.class, () -> join(stage)).getCause();
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
