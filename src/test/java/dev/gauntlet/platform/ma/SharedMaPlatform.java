package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.SharedPlatform;

/** A JUnit extension that provides the shared platform to tests of {@code MA}. */
final class SharedMaPlatform extends SharedPlatform<MaPlatform> {

  SharedMaPlatform() {
    super(MaPlatform.class, MaPlatform::new);
  }
}
