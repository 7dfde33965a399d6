package dev.gauntlet.platform.data;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Knows whether the stores answer without asking them on every request: it asks both every 250 ms
 * and gives each 1 s. What it says is therefore at most 1.25 s old.
 */
public final class StoreProbe {

  private static final Logger LOG = LoggerFactory.getLogger(StoreProbe.class);
  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Database database;
  private final LiveState redis;
  private final Promise<State> sound = Promise.promise();
  private volatile State state = new State(false, false);
  private volatile StoreVersions versions;
  private volatile boolean stopped;

  /** A probe that has not asked yet and says that both are down. */
  public StoreProbe(Vertx vertx, Database database, LiveState redis) {
    this.vertx = vertx;
    this.database = database;
    this.redis = redis;
  }

  /**
   * Asks again and again until {@link #stop()}.
   *
   * @return ends when both stores have answered, which takes longer on a busy machine that is cold,
   *     and have told their versions
   */
  public Future<StoreVersions> start() {
    askOn();
    return sound
        .future()
        .compose(answer -> StoreVersions.ask(database, redis))
        .onSuccess(told -> versions = told);
  }

  /** Asks no more; to be called before the stores are closed. */
  public void stop() {
    stopped = true;
  }

  /** The newest answer. */
  public State state() {
    return state;
  }

  /** What the stores were when the probe was started; known as soon as that has ended. */
  public StoreVersions versions() {
    return versions;
  }

  private Future<State> ask() {
    Future<Boolean> databaseUp = answers(database.sql().run("SELECT 1"));
    Future<Boolean> redisUp = answers(redis.run(commands -> commands.ping()));
    return Future.all(databaseUp, redisUp)
        .map(both -> new State(databaseUp.result(), redisUp.result()))
        .onSuccess(this::note);
  }

  private void askOn() {
    ask()
        .onComplete(
            answer -> {
              if (!stopped) {
                vertx.setTimer(PERIOD.toMillis(), timer -> askOn());
              }
            });
  }

  private void note(State answer) {
    if (!answer.equals(state) && !stopped) {
      boolean starting = !sound.future().isComplete();
      LOG.atLevel(answer.healthy() || starting ? Level.INFO : Level.WARN)
          .log("the stores answer: {}", answer);
    }
    state = answer;
    if (answer.healthy()) {
      sound.tryComplete(answer);
    }
  }

  private static Future<Boolean> answers(Future<?> question) {
    return question
        .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .transform(answer -> Future.succeededFuture(answer.succeeded()));
  }

  /** Which stores answer. */
  public record State(boolean database, boolean redis) {

    /** Whether both do. */
    public boolean healthy() {
      return database && redis;
    }
  }
}
