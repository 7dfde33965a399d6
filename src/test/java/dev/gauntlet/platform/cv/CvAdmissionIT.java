package dev.gauntlet.platform.cv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import dev.gauntlet.platform.module.ConversationLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many conversations at once. */
@ExtendWith(SharedCvPlatform.class)
class CvAdmissionIT {

  private static final int USERS = 200;
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(USERS);

  private final CvPlatform platform;

  CvAdmissionIT(CvPlatform platform) {
    this.platform = platform;
  }

  @AfterAll
  static void endThreads() {
    THREADS.shutdownNow();
  }

  @BeforeEach
  void forget() {
    platform.forget();
  }

  @Test
  void exactlyTheLimitIsAcceptedOf200StartsAtOnce() throws Exception {
    CvClient client = platform.client();
    for (int round = 0; round < 50; round++) {
      assertThat(accepted(i -> client).size()).isEqualTo(20);
      platform.forget();
    }
  }

  @Test
  void limitHoldsAcrossInstances() throws Exception {
    List<CvClient> clients = platform.clients();
    assertThat(clients).hasSize(2);
    for (int round = 0; round < 50; round++) {
      assertThat(accepted(i -> clients.get(i % 2)).size()).isEqualTo(20);
      platform.forget();
    }
  }

  @Test
  void plantedRaceAcceptsMoreThanTheLimit() throws Exception {
    try (ReferencePlatform racy =
        platform.startAnother(ConversationLimits.DEFAULT, "admission:race:50ms")) {
      CvClient client = CvPlatform.client(racy);
      assertThat(accepted(i -> client).size()).isGreaterThan(20);
      assertThat(client.active()).isGreaterThan(20);
    }
  }

  @Test
  void countersAreZeroAfterAStormOfStartsAndEnds() throws Exception {
    CvClient client = platform.client();
    atOnce(
        10,
        i -> {
          for (int cycle = 0; cycle < 100; cycle++) {
            Reply started = client.start("user " + i);
            if (started.status() == 201) {
              assertThat(client.end(started.text("id")).status()).isEqualTo(200);
            }
          }
          return null;
        });
    assertThat(client.active()).isZero();
    assertThat(client.stats().at("/users_with_conversations").asInt()).isZero();
  }

  @Test
  void plantedLeakKeepsSlotsOfEndedConversations() {
    try (ReferencePlatform leaky =
        platform.startAnother(ConversationLimits.DEFAULT, "admission:leak:2")) {
      CvClient client = CvPlatform.client(leaky);
      for (int i = 0; i < 4; i++) {
        client.end(client.start("ann").text("id"));
      }
      assertThat(client.active()).isEqualTo(2);
    }
  }

  @Test
  void plantedCrosstalkAnswersTheMarkerOfTheStartBefore() {
    try (ReferencePlatform confused =
        platform.startAnother(ConversationLimits.DEFAULT, "admission:crosstalk:2")) {
      CvClient client = CvPlatform.client(confused);
      assertThat(client.start("ann", "a").text("marker")).isEqualTo("a");
      assertThat(client.start("ben", "b").text("marker")).isEqualTo("a");
      assertThat(client.start("cid", "c").text("marker")).isEqualTo("c");
    }
  }

  @Test
  void plantedUnfairnessFavoursHalfOfTheUsers() throws Exception {
    Duration hour = Duration.ofHours(1);
    ConversationLimits room = new ConversationLimits(20, 5, hour, hour, hour);
    try (ReferencePlatform unfair = platform.startAnother(room, "admission:unfair:2s")) {
      CvClient client = CvPlatform.client(unfair);
      List<String> users =
          accepted(i -> client).stream().map(reply -> reply.text("user")).toList();
      assertThat(users).hasSize(20).allMatch(user -> Math.floorMod(user.hashCode(), 2) == 0);
    }
  }

  private static List<Reply> accepted(IntFunction<CvClient> clients) throws Exception {
    return atOnce(USERS, i -> clients.apply(i).start("user " + i)).stream()
        .filter(reply -> reply.status() == 201)
        .toList();
  }

  /** Runs the work for each number in a thread of its own, all released together. */
  private static <T> List<T> atOnce(int count, IntFunction<T> work)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    List<Callable<T>> all =
        IntStream.range(0, count)
            .<Callable<T>>mapToObj(
                i ->
                    () -> {
                      start.await();
                      return work.apply(i);
                    })
            .toList();
    List<Future<T>> running = all.stream().map(THREADS::submit).toList();
    start.countDown();
    List<T> results = new ArrayList<>();
    for (Future<T> each : running) {
      results.add(each.get());
    }
    return results;
  }
}
