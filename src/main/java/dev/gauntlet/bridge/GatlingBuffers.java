package dev.gauntlet.bridge;

import io.netty.util.ResourceLeakDetector;
import java.util.stream.Stream;

/**
 * Gatling's buffers without Netty's search for leaks, which takes a stack trace of each hundredth
 * one: it is made for those who write servers.
 */
public final class GatlingBuffers {

  private GatlingBuffers() {}

  /** Whoever has set a level keeps it. */
  public static void unwatched() {
    boolean chosen =
        Stream.of("io.netty.leakDetection.level", "io.netty.leakDetectionLevel")
            .anyMatch(name -> System.getProperty(name) != null);
    if (!chosen) {
      ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }
  }
}
