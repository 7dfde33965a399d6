package dev.gauntlet.bridge;

import io.netty.util.ResourceLeakDetector;
import java.util.stream.Stream;

/**
 * Switches off Netty's leak detection, which by default takes stack traces for about one buffer in
 * a hundred and finds faults of code that handles buffers itself.
 */
public final class GatlingBuffers {

  private GatlingBuffers() {}

  /** Has no effect where a system property of Netty sets a level. */
  public static void unwatched() {
    boolean chosen =
        Stream.of("io.netty.leakDetection.level", "io.netty.leakDetectionLevel")
            .anyMatch(name -> System.getProperty(name) != null);
    if (!chosen) {
      ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }
  }
}
