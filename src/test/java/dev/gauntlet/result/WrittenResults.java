package dev.gauntlet.result;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Validates every result.json that a test leaves in a temporary directory against its schema. JUnit
 * registers it for all tests, see {@code junit-platform.properties}.
 */
public final class WrittenResults implements TempDirFactory, AfterEachCallback, AfterAllCallback {

  private static final Queue<Path> DIRECTORIES = new ConcurrentLinkedQueue<>();

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
      throws Exception {
    Path directory = TempDirFactory.Standard.INSTANCE.createTempDirectory(element, test);
    DIRECTORIES.add(directory);
    return directory;
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    validate();
  }

  @Override
  public void afterAll(ExtensionContext tests) throws IOException {
    validate();
  }

  private static void validate() throws IOException {
    DIRECTORIES.removeIf(Files::notExists);
    for (Path directory : DIRECTORIES) {
      for (Path result : results(directory)) {
        ResultSchema.assertFits(result);
      }
    }
  }

  /** Ignores files that vanish meanwhile: servers of a test may still be cleaning up. */
  static List<Path> results(Path directory) throws IOException {
    List<Path> results = new ArrayList<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith("result.json")) {
              results.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
    return results;
  }
}
