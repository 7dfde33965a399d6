package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.SharedPlatform;

/** A JUnit extension that provides the shared platform to tests of {@code PG}. */
final class SharedPgPlatform extends SharedPlatform<PgPlatform> {

  SharedPgPlatform() {
    super(PgPlatform.class, PgPlatform::new);
  }
}
