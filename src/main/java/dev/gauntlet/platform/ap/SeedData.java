package dev.gauntlet.platform.ap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The initial data of every platform, except its test user. */
final class SeedData {

  private static final String MIGRATION = "/db/ap/V2__what_every_platform_starts_with.sql";

  private SeedData() {}

  /** Returns the migration that inserts them, as SQL. */
  static String script() {
    try (InputStream file = SeedData.class.getResourceAsStream(MIGRATION)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
