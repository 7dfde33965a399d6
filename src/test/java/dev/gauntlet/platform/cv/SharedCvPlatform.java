package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.SharedPlatform;

/** A JUnit extension that provides the shared platform to tests of {@code CV}. */
final class SharedCvPlatform extends SharedPlatform<CvPlatform> {

  SharedCvPlatform() {
    super(CvPlatform.class, CvPlatform::new);
  }
}
