package dev.gauntlet.platform.data;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;

/** A runner of prepared statements on any connection of the pool, or on that of a transaction. */
public final class Sql {

  private static final String UNIQUE_VIOLATION = "23505";

  private final SqlClient client;

  Sql(SqlClient client) {
    this.client = client;
  }

  /**
   * Runs several statements without parameters, separated by semicolons; all or none take effect.
   */
  public Future<?> script(String statements) {
    return client.query(statements).execute().recover(Database::unavailable);
  }

  /**
   * Runs one statement.
   *
   * @param statement SQL with $1, $2, ...; prepared once per connection
   * @param parameters values in the order of the placeholders; null is SQL's null
   * @return the rows; fails with {@link StoreUnavailableException} if the store is unavailable and
   *     with PostgreSQL's own error if it rejected the statement
   */
  public Future<RowSet<Row>> run(String statement, Object... parameters) {
    return client
        .preparedQuery(statement)
        .execute(Tuple.wrap(parameters))
        .recover(Database::unavailable);
  }

  /** Returns whether a failure is a violation of a unique constraint. */
  public static boolean isDouble(Throwable failure) {
    return failure instanceof PgException refusal && UNIQUE_VIOLATION.equals(refusal.getSqlState());
  }

  /** Runs a statement as {@link #run} does and returns its first row. */
  public Future<Optional<Row>> first(String statement, Object... parameters) {
    return run(statement, parameters)
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next()));
  }
}
