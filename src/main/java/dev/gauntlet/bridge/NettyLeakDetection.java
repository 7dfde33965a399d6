package dev.gauntlet.bridge;

import io.netty.util.ResourceLeakDetector;
import java.util.stream.Stream;

/**
 * A switch for Netty's leak detection. By default it records stack traces for about one buffer in a
 * hundred, and finds faults only in code that handles buffers itself.
 */
public final class NettyLeakDetection {

  private NettyLeakDetection() {}

  /** Disables leak detection, unless a system property of Netty sets a level. */
  public static void disable() {
    boolean chosen =
        Stream.of("io.netty.leakDetection.level", "io.netty.leakDetectionLevel")
            .anyMatch(name -> System.getProperty(name) != null);
    if (!chosen) {
      ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }
  }
}
