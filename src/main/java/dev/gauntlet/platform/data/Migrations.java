package dev.gauntlet.platform.data;

import org.flywaydb.core.Flyway;

/** Brings a contract's schema to its newest version. */
public final class Migrations {

  private Migrations() {}

  /**
   * Blocks until the schema is there; several platforms may do so at once.
   *
   * @param location where the scripts are on the class path, such as {@code db/ma}
   * @throws org.flywaydb.core.api.FlywayException when the server can't be reached or refuses
   */
  public static void apply(String jdbcUrl, String schema, String location) {
    Flyway.configure()
        .dataSource(jdbcUrl, null, null)
        .schemas(schema)
        .locations("classpath:" + location)
        .load()
        .migrate();
  }
}
