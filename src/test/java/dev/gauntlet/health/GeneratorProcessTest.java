package dev.gauntlet.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.gauntlet.measure.ProcessUsage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GeneratorProcessTest {

  private static final int FILES = 20;

  private final GeneratorProcess process = new GeneratorProcess();

  @Test
  void processorShareMatchesTheProcessorTime() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    process.now();
    long startNanos = System.nanoTime();
    long cpuNanos = system.getProcessCpuTime();
    long used = 0;
    while (used < TimeUnit.MILLISECONDS.toNanos(400)) {
      used = system.getProcessCpuTime() - cpuNanos;
    }
    double share = (double) used / (System.nanoTime() - startNanos);
    double ofAll = share / system.getAvailableProcessors();
    assertThat(process.now().cpuShare()).isBetween(ofAll / 2, ofAll * 2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void openFilesAreCounted(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    long before = process.now().openDescriptors();
    List<InputStream> open = new ArrayList<>();
    try {
      for (int i = 0; i < FILES; i++) {
        open.add(Files.newInputStream(file));
      }
      assertThat(process.now().openDescriptors()).isGreaterThan(before + FILES / 2);
    } finally {
      for (InputStream stream : open) {
        stream.close();
      }
    }
  }

  @Test
  void allocatedMemoryIsCounted() {
    byte[] held = new byte[8 << 20];
    ProcessUsage now = process.now();
    assertThat(now.heapBytes()).isGreaterThan(held.length);
    assertThat(now.threads()).isPositive();
    assertThat(now.collectionMillis()).isNotNegative();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void residentMemoryGrowsWithTouchedMemory() {
    long before = process.now().residentBytes();
    ByteBuffer outsideOfTheHeap = ByteBuffer.allocateDirect(64 << 20);
    for (int page = 0; page < outsideOfTheHeap.capacity(); page += 4096) {
      outsideOfTheHeap.put(page, (byte) 1);
    }
    assertThat(process.now().residentBytes() - before).isBetween(32L << 20, 256L << 20);
    assertThat(outsideOfTheHeap.get(0)).isEqualTo((byte) 1);
  }
}
