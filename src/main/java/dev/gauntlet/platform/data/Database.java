package dev.gauntlet.platform.data;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A pool of connections to one schema of PostgreSQL. */
public final class Database {

  private static final Duration POOL_WAIT = Duration.ofSeconds(3);
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(5);

  /** The classes of SQLSTATE that are about the server and not about the statement. */
  private static final Set<String> SERVER_TROUBLE = Set.of("08", "53", "57", "58");

  private final Pool pool;
  private final Sql sql;

  private Database(Pool pool) {
    this.pool = pool;
    this.sql = new Sql(pool);
  }

  /**
   * Opens a pool; connections are created on demand.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database?user=..&password=..}
   * @param size the most connections; a statement waits at most 3 s for one
   */
  public static Database open(Vertx vertx, String jdbcUrl, String schema, int size) {
    PgConnectOptions server = PgConnectOptions.fromUri(jdbcUrl.substring("jdbc:".length()));
    server.setCachePreparedStatements(true);
    // Added, not replaced: the defaults include the client encoding, without which the client
    // rejects every database that is not UTF-8.
    server.addProperty("search_path", schema);
    server.addProperty("application_name", "gauntlet-platform");
    server.addProperty("statement_timeout", Long.toString(STATEMENT_LIMIT.toMillis()));
    PoolOptions options =
        new PoolOptions()
            .setName(schema)
            .setMaxSize(size)
            .setConnectionTimeout((int) POOL_WAIT.toSeconds())
            .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return new Database(PgBuilder.pool().with(options).connectingTo(server).using(vertx).build());
  }

  /** Returns a runner of statements, each on any connection of the pool. */
  public Sql sql() {
    return sql;
  }

  /** Runs {@code work} in one transaction, which is rolled back if the work fails. */
  public <T> Future<T> inTransaction(Function<Sql, Future<T>> work) {
    return pool.getConnection()
        .recover(Database::unavailable)
        .compose(
            connection ->
                connection
                    .begin()
                    .recover(Database::unavailable)
                    .compose(transaction -> finish(transaction, work.apply(new Sql(connection))))
                    .eventually(connection::close));
  }

  private static <T> Future<T> finish(Transaction transaction, Future<T> work) {
    return work.transform(
        (result, failure) ->
            failure == null
                ? transaction.commit().recover(Database::unavailable).map(result)
                : transaction.rollback().transform(done -> Future.failedFuture(failure)));
  }

  /** Closes all connections. */
  public Future<Void> close() {
    return pool.close();
  }

  /** Passes on the server's error about a statement; any other failure is an outage. */
  static <T> Future<T> unavailable(Throwable failure) {
    boolean refusal = failure instanceof PgException pgFailure && !isServerTrouble(pgFailure);
    return Future.failedFuture(
        refusal ? failure : new StoreUnavailableException("database", failure));
  }

  private static boolean isServerTrouble(PgException refusal) {
    String state = refusal.getSqlState();
    return state != null && state.length() == 5 && SERVER_TROUBLE.contains(state.substring(0, 2));
  }
}
