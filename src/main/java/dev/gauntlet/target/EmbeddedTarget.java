package dev.gauntlet.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.platform.PlatformLaunch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The reference platform, started by this run as a process of its own.
 *
 * <p>Its life hangs on its standard input: when this process ends, however it ends, the pipe closes
 * and the platform stops itself and its stores.
 */
final class EmbeddedTarget implements Target {

  private static final Duration RESET_LIMIT = Duration.ofSeconds(10);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(4);
  private static final String LOG = "platform.log";
  private static final String ERRORS = "platform-stderr.log";

  private final Process process;
  private final PlatformOutput output;
  private final Map<String, URI> baseUrls;
  private final Path logs;
  private volatile boolean closing;

  private EmbeddedTarget(
      Process process, PlatformOutput output, Map<String, URI> baseUrls, Path logs) {
    this.process = process;
    this.output = output;
    this.baseUrls = baseUrls;
    this.logs = logs;
  }

  /**
   * Starts the platform and waits until it answers.
   *
   * @param contracts the names of the contracts that it is to serve
   * @param logs the folder for its log and its stores' logs, which exists
   * @throws TargetException if it ends or stays silent; it names the logs to read
   */
  static EmbeddedTarget start(
      List<String> command, List<String> contracts, Path logs, Duration patience) {
    Process process = launch(command, logs);
    try {
      PlatformOutput output = PlatformOutput.of(process);
      Map<String, String> urls =
          output.awaitReady(patience).orElseThrow(() -> notReady(process, patience, logs));
      return new EmbeddedTarget(process, output, served(urls, contracts), logs);
    } catch (TargetException e) {
      stop(process);
      throw e;
    }
  }

  private static Process launch(List<String> command, Path logs) {
    try {
      return new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.appendTo(logs.resolve(ERRORS).toFile()))
          .start();
    } catch (IOException e) {
      throw new TargetException("the platform could not be started: " + e.getMessage());
    }
  }

  private static TargetException notReady(Process process, Duration patience, Path logs) {
    String what =
        process.isAlive()
            ? "was not ready after %s, raise target.embedded.start-timeout"
                .formatted(DurationText.format(patience))
            : "ended while it was starting, with exit code " + process.exitValue();
    return new TargetException("the platform %s; see %s".formatted(what, logsIn(logs)));
  }

  private static String logsIn(Path logs) {
    return "%s and %s in %s".formatted(ERRORS, LOG, logs);
  }

  private static Map<String, URI> served(Map<String, String> urls, List<String> contracts) {
    Map<String, URI> served = new LinkedHashMap<>();
    contracts.forEach(contract -> served.put(contract, url(urls, contract)));
    return served;
  }

  private static URI url(Map<String, String> urls, String contract) {
    String url = urls.get(contract);
    if (url == null) {
      throw new TargetException(
          "the embedded platform does not serve the contract \"%s\", only %s; set target.base-url"
              .formatted(contract, String.join(", ", urls.keySet())));
    }
    return URI.create(url);
  }

  @Override
  public Map<String, URI> baseUrls() {
    return baseUrls;
  }

  @Override
  public String description() {
    return "embedded platform at " + BaseUrl.list(baseUrls);
  }

  @Override
  public void onDeath(Consumer<String> listener) {
    process
        .onExit()
        .thenAccept(
            ended -> {
              if (!closing) {
                listener.accept(
                    "the platform ended by itself (exit code %d); see %s"
                        .formatted(ended.exitValue(), logsIn(logs)));
              }
            });
  }

  @Override
  public synchronized void reset() {
    try {
      process.getOutputStream().write((PlatformLaunch.RESET + "\n").getBytes(UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new TargetException("the platform takes no orders any more; see " + logsIn(logs));
    }
    output
        .awaitReset(RESET_LIMIT)
        .ifPresent(
            fault -> {
              throw new TargetException("the platform could not forget its data: " + fault);
            });
  }

  /** A second caller waits for the first one's end. */
  @Override
  public synchronized void close() {
    closing = true;
    stop(process);
  }

  /** Closes the pipe, waits for an orderly end, and forces one after that. */
  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
      if (process.waitFor(ORDERLY_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (IOException e) {
      // The pipe is broken: there is nobody left to be asked.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
