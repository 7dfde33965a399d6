package dev.gauntlet.platform.data;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of a contract's schema. */
public final class Migrations {

  private final FluentConfiguration configuration;

  /**
   * Reads the migration scripts, which takes a while and needs no server.
   *
   * @param location the location of the scripts on the class path, such as {@code db/ma}
   */
  public Migrations(String schema, String location) {
    this.configuration = Flyway.configure().schemas(schema).locations("classpath:" + location);
  }

  /**
   * Migrates the schema to its newest version and blocks until it is done. Several platforms may do
   * so at once.
   *
   * @throws org.flywaydb.core.api.FlywayException if the server is unreachable or rejects a script
   */
  public void apply(String jdbcUrl) {
    configuration.dataSource(jdbcUrl, null, null).load().migrate();
  }
}
