package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.SharedPlatform;

/** A JUnit extension that provides the shared platform to tests of {@code openai}. */
final class SharedOpenAiPlatform extends SharedPlatform<OpenAiPlatform> {

  SharedOpenAiPlatform() {
    super(OpenAiPlatform.class, OpenAiPlatform::new);
  }
}
