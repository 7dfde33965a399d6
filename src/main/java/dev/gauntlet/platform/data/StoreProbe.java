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
 * A health probe of the stores, so that requests need not check them. It queries both every 250 ms
 * with a timeout of 1 s each; its state is therefore at most 1.25 s old.
 */
public final class StoreProbe {

  private static final Logger LOG = LoggerFactory.getLogger(StoreProbe.class);
  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Database database;
  private final RedisConnections redis;
  private final Promise<State> sound = Promise.promise();
  private volatile State state = new State(false, false);
  private volatile StoreVersions versions;
  private volatile boolean stopped;

  /** Creates a probe that reports both stores as down until it has run. */
  public StoreProbe(Vertx vertx, Database database, RedisConnections redis) {
    this.vertx = vertx;
    this.database = database;
    this.redis = redis;
  }

  /**
   * Probes repeatedly until {@link #stop()}.
   *
   * @return completes when both stores have answered and returned their versions; this takes longer
   *     on a busy machine
   */
  public Future<StoreVersions> start() {
    scheduleNext();
    return sound
        .future()
        .compose(answer -> StoreVersions.ask(database, redis))
        .onSuccess(answered -> versions = answered);
  }

  /** Stops the probe; must be called before the stores are closed. */
  public void stop() {
    stopped = true;
  }

  /** Returns the newest state. */
  public State state() {
    return state;
  }

  /**
   * Returns the versions of the stores at the start of the probe; available once {@link #start()}
   * has completed.
   */
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

  private void scheduleNext() {
    ask()
        .onComplete(
            answer -> {
              if (!stopped) {
                vertx.setTimer(PERIOD.toMillis(), timer -> scheduleNext());
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

  /** The availability of the stores. */
  public record State(boolean database, boolean redis) {

    /** Returns whether both are available. */
    public boolean healthy() {
      return database && redis;
    }
  }
}
