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
 * Reads what a platform prints until its end, so that it never waits for a reader. Lines of others,
 * such as a warning of its Java, are passed over.
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

  /** Begins to read, on a thread of its own. */
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
      // As good as its end: nothing more will be read.
    }
    ready.complete(Optional.empty());
  }

  private synchronized void storeEnded(String store) {
    endedStores.add(store);
    onStoreEnd.accept(store);
  }

  /** Calls a listener with the name of each store of the platform's own that ends by itself. */
  synchronized void onStoreEnd(Consumer<String> listener) {
    onStoreEnd = listener;
    endedStores.forEach(listener);
  }

  /**
   * Waits for the answer to the order to reset.
   *
   * @return what went wrong, or nothing
   * @throws TargetException if the calling thread is interrupted
   */
  Optional<String> awaitReset(Duration timeLimit) {
    try {
      Optional<String> fault = resets.poll(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
      return fault != null ? fault : Optional.of("it did not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted while the platform was forgetting its data");
    }
  }

  /**
   * The base URLs of the contracts by their names.
   *
   * @return nothing if the output ends without them, or they have not come in time
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
      throw new IllegalStateException("a reader's end is never exceptional", e);
    }
  }
}
