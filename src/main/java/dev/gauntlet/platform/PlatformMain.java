package dev.gauntlet.platform;

import dev.gauntlet.platform.process.ParentCommands;
import dev.gauntlet.platform.process.ReadyLine;
import dev.gauntlet.platform.process.TerminalSignals;
import dev.gauntlet.platform.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The main class of the reference platform; {@code --help} prints its options. */
public final class PlatformMain {

  private PlatformMain() {}

  /** Serves until SIGTERM, or until standard input ends if {@code --end-with-stdin} is given. */
  public static void main(String[] arguments) {
    TerminalSignals.ignore();
    // The output of libraries must not depend on the machine's locale either.
    Locale.setDefault(Locale.ROOT);
    CommandLine line = CommandLine.of(arguments);
    PlatformOptions options = line.options(System.getenv());
    if (line.wantsHelp()) {
      System.out.print(CommandLine.HELP);
      return;
    }
    if (!line.problems().isEmpty()) {
      fail(PlatformLaunch.BAD_USAGE, line.problems());
    }
    CompletableFuture<ReferencePlatform> started = new CompletableFuture<>();
    if (line.endsWithInput()) {
      // Before the start, so that the death of the parent during the start is noticed.
      ParentCommands.follow(
          System.in, order -> executeCommand(order, started), () -> System.exit(0));
    }
    serve(options, line, started);
  }

  private static void executeCommand(String order, CompletableFuture<ReferencePlatform> started) {
    if (order.equals(PlatformLaunch.RESET)) {
      System.out.println(PlatformLaunch.resetLine(started.join().reset()));
    }
  }

  private static void serve(
      PlatformOptions options, CommandLine line, CompletableFuture<ReferencePlatform> started) {
    try {
      makeFolder(options.logs());
      PlatformLog.configure(
          options.logs().map(folder -> folder.resolve("platform.log")), line.verbose());
      ReferencePlatform platform = ReferencePlatform.start(options, PlatformModules.BUILT_IN);
      closeAtTheEnd(platform);
      started.complete(platform);
      System.out.println(readyLine(platform, line.endsWithInput()));
      platform.onStoreEnd(store -> System.out.println(PlatformLaunch.storeEndLine(store)));
    } catch (IOException e) {
      fail(
          PlatformLaunch.START_FAILED,
          List.of("cannot create the folder of --logs: " + e.getMessage()));
    } catch (PlatformException | StoreException e) {
      fail(PlatformLaunch.START_FAILED, List.of(e.getMessage()));
    }
  }

  /**
   * Returns the ready line, which includes the password of Redis only for a parent that holds the
   * standard input and output of this process.
   */
  private static String readyLine(ReferencePlatform platform, boolean toParent) {
    Map<String, String> urls = new LinkedHashMap<>(platform.baseUrls());
    if (toParent) {
      platform.redisUrl().ifPresent(url -> urls.put(PlatformLaunch.REDIS, url));
    }
    return ReadyLine.of(urls);
  }

  private static void closeAtTheEnd(ReferencePlatform platform) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "platform-close"));
    } catch (IllegalStateException endingAlready) {
      // The process that started the platform ended during the start.
      platform.close();
    }
  }

  private static void makeFolder(Optional<Path> logs) throws IOException {
    if (logs.isPresent()) {
      Files.createDirectories(logs.get());
    }
  }

  static void fail(int exitCode, List<String> reasons) {
    System.err.println(PlatformLaunch.NOT_STARTED);
    reasons.forEach(reason -> System.err.println("  " + reason));
    System.exit(exitCode);
  }
}
