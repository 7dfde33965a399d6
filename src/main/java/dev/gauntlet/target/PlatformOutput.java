package dev.gauntlet.target;

import dev.gauntlet.platform.PlatformLaunch;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A reader of the standard output of a platform. It reads until the end, so that the platform never
 * blocks when it prints. Other lines, such as a warning of its JVM, are ignored.
 */
final class PlatformOutput implements Runnable {

  private final Process process;
  private final CompletableFuture<Optional<Map<String, String>>> ready = new CompletableFuture<>();

  private final BlockingQueue<Optional<String>> resets = new LinkedBlockingQueue<>();
  private final List<String> endedStores = new ArrayList<>();
  private Consumer<String> onStoreEnd = store -> {};

  private PlatformOutput(Process process) {
    this.process = process;
  }

  /** Starts a reader in a thread of its own. */
  static PlatformOutput of(Process process) {
    PlatformOutput output = new PlatformOutput(process);
    Thread reader = new Thread(output, "gauntlet-platform-output");
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  @Override
  public void run() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        PlatformLaunch.baseUrls(line).ifPresent(urls -> ready.complete(Optional.of(urls)));
        PlatformLaunch.resetFault(line).ifPresent(resets::add);
        PlatformLaunch.endedStore(line).ifPresent(this::storeEnded);
      }
    } catch (IOException e) {
      // An unreadable output is treated like an ended one.
    }
    ready.complete(Optional.empty());
  }

  private synchronized void storeEnded(String store) {
    endedStores.add(store);
    onStoreEnd.accept(store);
  }

  /** Calls a listener with the name of each of the platform's stores that ends unexpectedly. */
  synchronized void onStoreEnd(Consumer<String> listener) {
    onStoreEnd = listener;
    endedStores.forEach(listener);
  }

  /**
   * Waits for the answer to the reset instruction.
   *
   * @return the error, or empty on success
   * @throws TargetException if the calling thread is interrupted
   */
  Optional<String> awaitReset(Duration timeLimit) {
    try {
      Optional<String> fault = resets.poll(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
      return fault != null ? fault : Optional.of("it did not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted while the platform was deleting its data");
    }
  }

  /**
   * Waits for the ready line and returns the base URL of each contract by name.
   *
   * @return empty if the output ends without them, or if they do not arrive in time
   * @throws TargetException if the calling thread is interrupted
   */
  Optional<Map<String, String>> awaitReady(Duration timeLimit) {
    try {
      Optional<Map<String, String>> urls = ready.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
      if (urls.isEmpty() && process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
        GroupSignal.await(process.exitValue());
      }
      return urls;
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted while the platform was starting");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the reader never ends with an exception", e);
    }
  }
}
