package dev.gauntlet.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A platform as the load generator starts it, with its own temporary folder to inspect. */
public final class PlatformProcess implements AutoCloseable {

  private static final Duration FOR_GOOD = Duration.ofMillis(1500);
  private static final int LONGEST_SILENCE_MINUTES = 3;

  private final Process process;
  private final Path temp;
  private Map<String, String> baseUrls;
  private BufferedReader output;

  private PlatformProcess(Process process, Path temp) {
    this.process = process;
    this.temp = temp;
  }

  public static PlatformProcess launch(Path temp, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temp);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PlatformLaunch.MAIN_CLASS);
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(temp.resolve("stderr").toFile()).start();
    return new PlatformProcess(process, temp);
  }

  public PlatformProcess awaitReady() throws IOException {
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = line();
    baseUrls =
        PlatformLaunch.baseUrls(line == null ? "" : line)
            .orElseThrow(() -> new IllegalStateException("not ready: " + errors()));
    return this;
  }

  String errors() {
    try {
      return Files.readString(temp.resolve("stderr"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Sends a command and returns the line that answers it. */
  String order(String order) throws IOException {
    process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return line();
  }

  /** Returns the next line; a platform that never prints it is killed, which ends its output. */
  private String line() throws IOException {
    CompletableFuture<Void> limit =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(LONGEST_SILENCE_MINUTES, TimeUnit.MINUTES));
    try {
      return output.readLine();
    } finally {
      limit.cancel(false);
    }
  }

  /** Tries to register an account of that name and returns the status. */
  int registerStatus(String username) throws IOException, InterruptedException {
    String body =
        "{\"username\": \"%s\", \"email\": \"%s@example.com\", \"password\": \"long enough\"}"
            .formatted(username, username);
    return postStatus("ma", "/auth/register", "application/json", body);
  }

  /** Logs in the built-in test user and returns the status. */
  int testUserStatus() throws IOException, InterruptedException {
    return postStatus(
        "ap",
        "/auth/login",
        "application/x-www-form-urlencoded",
        "username=test%40example.com&password=testpass123");
  }

  private int postStatus(String contract, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrls.get(contract) + "/api/v1" + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Kills the platform like {@code kill -9}, and waits until its sockets are closed. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  void closeInput() throws IOException {
    process.getOutputStream().close();
  }

  int exitCode(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the platform still runs after " + limit);
    }
    return process.exitValue();
  }

  /** Kills the platform and all its descendants, as a careless parent may. */
  void killTree() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Returns the guards of platforms in our temporary folder. */
  List<String> guards() {
    return inTemp().filter(command -> command.contains("StoreGuard")).toList();
  }

  int healthStatus() throws IOException, InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(baseUrls.get("ma") + "/api/v1/health")).build();
    return HttpClient.newHttpClient()
        .send(health, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Returns the stores of platforms in our temporary folder. */
  List<String> stores() {
    return inTemp().filter(command -> !command.contains("StoreGuard")).toList();
  }

  private Stream<String> inTemp() {
    return ProcessHandle.allProcesses()
        .map(other -> other.info().commandLine().orElse(""))
        .filter(command -> command.contains(temp + "/gauntlet-platform-"));
  }

  List<Path> runFolders() {
    try (Stream<Path> files = Files.list(temp)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("gauntlet-platform-"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean leavesNothingWithin(Duration limit) throws InterruptedException {
    return becomes(this::leavesNothing, limit);
  }

  /** Like {@link #leavesNothingWithin}, and checks that no process appears afterwards. */
  boolean leavesNothingForGoodWithin(Duration limit) throws InterruptedException {
    long[] cleanSince = {System.nanoTime()};
    return becomes(
        () -> {
          if (!leavesNothing()) {
            cleanSince[0] = System.nanoTime();
          }
          return System.nanoTime() - cleanSince[0] >= FOR_GOOD.toNanos();
        },
        limit);
  }

  private boolean leavesNothing() {
    return inTemp().findAny().isEmpty() && runFolders().isEmpty();
  }

  static boolean becomes(BooleanSupplier condition, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.sleep(50);
    }
    return condition.getAsBoolean();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
