package dev.gauntlet.platform;

import java.util.function.Function;

/** A JUnit extension that provides the shared platform itself. */
final class SharedLocalPlatform extends SharedPlatform<LocalPlatform> {

  SharedLocalPlatform() {
    super(LocalPlatform.class, Function.identity());
  }
}
