package dev.gauntlet.platform.data;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a contract's schema to its newest version. */
public final class Migrations {

  private final FluentConfiguration configuration;

  /**
   * Reads what there is to migrate, which takes a while and needs no server yet.
   *
   * @param location where the scripts are on the class path, such as {@code db/ma}
   */
  public Migrations(String schema, String location) {
    this.configuration = Flyway.configure().schemas(schema).locations("classpath:" + location);
  }

  /**
   * Blocks until the schema is there; several platforms may do so at once.
   *
   * @throws org.flywaydb.core.api.FlywayException when the server can't be reached or refuses
   */
  public void apply(String jdbcUrl) {
    configuration.dataSource(jdbcUrl, null, null).load().migrate();
  }
}
