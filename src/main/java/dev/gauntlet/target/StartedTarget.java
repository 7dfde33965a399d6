package dev.gauntlet.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.platform.PlatformLaunch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The reference platform as a separate process that this run starts, with embedded stores or in
 * containers.
 *
 * <p>The platform runs as long as its standard input is open. When the process that started it
 * ends, even by a kill, the pipe closes, and the platform stops itself and its stores.
 */
final class StartedTarget implements Target {

  private static final Duration RESET_LIMIT = Duration.ofSeconds(10);
  private static final String LOG = "platform.log";
  private static final String ERRORS = "platform-stderr.log";

  private final PlatformStart start;
  private final Process process;
  private final PlatformOutput output;
  private final Map<String, BaseUrls> baseUrls;
  private final Map<String, String> stores;
  private final Path logs;
  private volatile boolean closing;

  private StartedTarget(
      PlatformStart start,
      Process process,
      PlatformOutput output,
      Map<String, BaseUrls> baseUrls,
      Map<String, String> stores,
      Path logs) {
    this.start = start;
    this.process = process;
    this.output = output;
    this.baseUrls = baseUrls;
    this.stores = stores;
    this.logs = logs;
  }

  /**
   * Starts the platform and waits until it is ready.
   *
   * @param contracts the names of the contracts that the platform must serve
   * @param logs an existing directory for the logs of the platform and of its stores
   * @throws TargetException if the platform ends or is not ready in time; the message names the
   *     logs
   */
  static StartedTarget start(PlatformStart start, List<String> contracts, Path logs) {
    Process process = launch(start, logs);
    try {
      PlatformOutput output = PlatformOutput.of(process);
      Map<String, String> urls =
          output.awaitReady(start.timeLimit()).orElseThrow(() -> notReady(start, process, logs));
      return new StartedTarget(
          start,
          process,
          output,
          served(start, urls, contracts),
          stores(urls),
          logs);
    } catch (TargetException e) {
      stop(process, start.orderlyStop());
      throw e;
    }
  }

  private static Process launch(PlatformStart start, Path logs) {
    ProcessBuilder builder = new ProcessBuilder(start.command());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(logs.resolve(ERRORS).toFile()));
    start.variables().forEach(builder.environment()::putIfAbsent);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new TargetException("the platform could not be started: " + e.getMessage());
    }
  }

  private static TargetException notReady(PlatformStart start, Process process, Path logs) {
    String what =
        process.isAlive()
            ? "was not ready after %s; raise %s"
                .formatted(DurationText.format(start.timeLimit()), start.timeoutKey())
            : "ended during its start with exit code %s%s"
                .formatted(process.exitValue(), new StartErrors(logs.resolve(ERRORS)).reasons());
    return new TargetException("the platform %s; see %s".formatted(what, logsIn(logs)));
  }

  private static String logsIn(Path logs) {
    return "%s and %s in %s".formatted(ERRORS, LOG, logs);
  }

  private static Map<String, String> stores(Map<String, String> urls) {
    String redis = urls.get(PlatformLaunch.REDIS);
    return redis == null ? Map.of() : Map.of(PlatformLaunch.REDIS, redis);
  }

  private static Map<String, BaseUrls> served(
      PlatformStart start, Map<String, String> urls, List<String> contracts) {
    Map<String, BaseUrls> served = new LinkedHashMap<>();
    contracts.forEach(contract -> served.put(contract, url(start, urls, contract)));
    return served;
  }

  private static BaseUrls url(PlatformStart start, Map<String, String> urls, String contract) {
    String url = urls.get(contract);
    if (url == null) {
      throw new TargetException(
          "the %s does not serve the contract \"%s\", but only %s; set target.base-url"
              .formatted(start.name(), contract, String.join(", ", urls.keySet())));
    }
    return BaseUrls.parse(url);
  }

  @Override
  public Map<String, BaseUrls> baseUrls() {
    return baseUrls;
  }

  @Override
  public Map<String, String> stores() {
    return stores;
  }

  @Override
  public String description() {
    return baseUrls.isEmpty() ? start.name() : start.name() + " at " + BaseUrl.list(baseUrls);
  }

  @Override
  public void onDeath(Consumer<String> listener) {
    output.onStoreEnd(
        store -> {
          if (!closing) {
            listener.accept(
                "the platform's %s ended unexpectedly; see its log in %s".formatted(store, logs));
          }
        });
    process
        .onExit()
        .thenAccept(
            ended -> {
              if (!closing) {
                listener.accept(
                    "the platform ended unexpectedly (exit code %s); see %s"
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
      throw new TargetException("the platform no longer accepts instructions; see " + logsIn(logs));
    }
    output
        .awaitReset(RESET_LIMIT)
        .ifPresent(
            fault -> {
              throw new TargetException("the platform could not delete its data: " + fault);
            });
  }

  /** Stops the platform. A second caller waits until the first one has finished. */
  @Override
  public synchronized void close() {
    closing = true;
    stop(process, start.orderlyStop());
  }

  /** Closes the pipe, waits for an orderly end, and then kills the process. */
  private static void stop(Process process, Duration timeLimit) {
    try {
      process.getOutputStream().close();
      if (process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (IOException e) {
      // The pipe is broken: the process no longer reads instructions.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
