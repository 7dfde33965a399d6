package dev.gauntlet.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The reference platform, started by this run as a process of its own.
 *
 * <p>Its life hangs on its standard input: when this process ends, however it ends, the pipe closes
 * and the platform stops itself and its stores.
 */
final class EmbeddedTarget implements Target {

  private static final Duration ORDERLY_STOP = Duration.ofSeconds(4);

  private final Process process;
  private final URI baseUrl;
  private final Path log;
  private final AtomicBoolean closing = new AtomicBoolean();

  private EmbeddedTarget(Process process, URI baseUrl, Path log) {
    this.process = process;
    this.baseUrl = baseUrl;
    this.log = log;
  }

  /**
   * Starts the platform and waits until it answers.
   *
   * @param logs the folder for its log and its stores' logs
   * @throws TargetException if it ends or stays silent; it names the log to read
   */
  static EmbeddedTarget start(List<String> command, String contract, Path logs, Duration patience) {
    Path log = logs.resolve("platform.log");
    Process process = launch(command, logs);
    try {
      ReadyLine ready = ReadyLine.parse(firstLine(process, patience, log));
      return new EmbeddedTarget(process, ready.url(contract), log);
    } catch (RuntimeException e) {
      process.destroy();
      throw e;
    }
  }

  private static Process launch(List<String> command, Path logs) {
    try {
      Files.createDirectories(logs);
      return new ProcessBuilder(command)
          .redirectError(
              ProcessBuilder.Redirect.appendTo(logs.resolve("platform-stderr.log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("the platform could not be started: " + e.getMessage(), e);
    }
  }

  private static String firstLine(Process process, Duration patience, Path log) {
    BufferedReader output = process.inputReader();
    CompletableFuture<String> line =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return output.readLine();
              } catch (IOException e) {
                return null;
              }
            });
    try {
      String first = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (first == null) {
        throw new TargetException("the platform ended while it was starting; see " + log);
      }
      return first;
    } catch (TimeoutException e) {
      throw new TargetException(
          "the platform was not ready after %d s; see %s".formatted(patience.toSeconds(), log));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted while the platform was starting");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public URI baseUrl() {
    return baseUrl;
  }

  @Override
  public String description() {
    return "embedded platform at " + baseUrl;
  }

  @Override
  public void onDeath(Consumer<String> listener) {
    process
        .onExit()
        .thenAccept(
            ended -> {
              if (!closing.get()) {
                listener.accept(
                    "the platform ended by itself (exit code %d); see %s"
                        .formatted(ended.exitValue(), log));
              }
            });
  }

  /** Closes the pipe, waits for an orderly end, and forces one after that; a second caller waits too. */
  @Override
  public synchronized void close() {
    if (closing.getAndSet(true)) {
      return;
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(ORDERLY_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
