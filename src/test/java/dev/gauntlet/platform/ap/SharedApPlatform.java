package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.SharedPlatform;

/** A JUnit extension that provides the shared platform to tests of {@code AP}. */
final class SharedApPlatform extends SharedPlatform<ApPlatform> {

  SharedApPlatform() {
    super(ApPlatform.class, ApPlatform::new);
  }
}
