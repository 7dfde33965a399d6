package dev.gauntlet.run.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.AccountLogin;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.process.Console;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.LoginCheck;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.TargetOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountLoginsTest {

  private static final String PASSWORD = "a secret word";

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Console console = new Console(new PrintStream(printed, true, UTF_8));
  private final ConcurrentLinkedQueue<String> tried = new ConcurrentLinkedQueue<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private String expiresIn = "900";
  private Set<String> rejected = Set.of();
  private int tooMany;
  private String retryAfter = "0";
  private int rejectedAfter = Integer.MAX_VALUE;
  private Phaser together;
  private HttpServer server;
  private RecordedRun run;

  @BeforeEach
  void listen() throws IOException {
    run = new RecordedRun(folder, PlannedLoad.closed(1, 1, 1));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String user = request.replaceAll("(?s).*\"(user\\d+)\".*", "$1");
    tried.add(user);
    if (together != null && !user.equals("user0")) {
      together.arriveAndAwaitAdvance();
    }
    if (tried.size() <= tooMany) {
      atOnce.decrementAndGet();
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      exchange.sendResponseHeaders(429, -1);
      exchange.close();
      return;
    }
    boolean no = rejected.contains(user) || tried.size() > rejectedAfter;
    String body =
        no
            ? "{\"detail\": \"no such person, password %s\"}".formatted(PASSWORD)
            : """
              {"tokens": {"access_token": "t-%s", "refresh_token": "r", "expires_in": %s}}"""
                .formatted(user, expiresIn);
    atOnce.decrementAndGet();
    exchange.sendResponseHeaders(no ? 403 : 200, body.length());
    exchange.getResponseBody().write(body.getBytes(UTF_8));
    exchange.close();
  }

  private List<Map<String, Object>> logIn(int accounts, int concurrency) {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), getClass().getClassLoader()));
    TargetOptions options =
        TargetOptions.read(settings.section("target"), Set.of("ma"), Set.of("ma"), Map.of());
    Contract contract = Contract.read(settings.file(Path.of("user-files/contracts/ma.conf")));
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    List<Account> all =
        IntStream.range(0, accounts).mapToObj(i -> new Account("user" + i, PASSWORD)).toList();
    return new AccountLogins(
            new LoginCheck(contract, url, options), url, run.recorder, console::print)
        .all(all, "ma", new SetupPhase(console::print, concurrency, Duration.ofMinutes(1)));
  }

  private RunData ended() throws IOException {
    run.recorder.loadStarted();
    return run.seconds(1).end();
  }

  @Test
  void everyAccountLogsInOnceForAllItsUsers() throws IOException {
    List<Map<String, Object>> known = logIn(3, 2);
    assertThat(tried).containsExactlyInAnyOrder("user0", "user1", "user2");
    assertThat(known).extracting(values -> values.get("username")).contains("user0", "user2");
    assertThat(known)
        .extracting(values -> values.get(AccountLogin.ATTRIBUTE))
        .doesNotHaveDuplicates()
        .doesNotContainNull();
    assertThat(printed.toString(UTF_8)).contains("accounts logged in for ma: 3 of 3 in ");
  }

  @Test
  void loginLatenciesBeforeTheLoadAreRecordedAsSetup() throws IOException {
    logIn(3, 2);
    RunData data = ended();
    assertThat(data.work().setup())
        .singleElement()
        .satisfies(
            logIns -> {
              assertThat(logIns.counts().ok()).isEqualTo(3);
              assertThat(logIns.latencies().count()).isEqualTo(3);
              assertThat(logIns.duringLoad()).isZero();
            });
    assertThat(data.total().sent()).isZero();
  }

  @Test
  void concurrentLoginsAreLimited() {
    together = new Phaser(4);
    logIn(13, 4);
    assertThat(tried).hasSize(13);
    assertThat(mostAtOnce).hasValue(4);
  }

  @Test
  void failedLoginsAreReportedWithThePlatformsMessageWithoutPasswords()
      throws IOException {
    rejected = Set.of("user1", "user3");
    assertThat(logIn(4, 1)).hasSize(4);
    assertThat(printed.toString(UTF_8))
        .contains("2 of 4 accounts for ma cannot log in (user1, user3): status 403, expected 200")
        .contains("no such person")
        .doesNotContain(PASSWORD);
    assertThat(ended().work().setup().get(0).counts().failed()).isEqualTo(2);
  }

  @Test
  void failedLoginOfTheFirstAccountEndsTheRunBeforeOtherLogins() {
    rejected = Set.of("user0");
    assertThatThrownBy(() -> logIn(4, 4))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("user0 cannot log in at POST")
        .hasMessageContaining("no such person");
    assertThat(tried).containsExactly("user0");
  }

  @Test
  void consecutiveLoginFailuresEndTheRunBeforeTheLoad() {
    rejected = IntStream.range(1, 30).mapToObj(i -> "user" + i).collect(Collectors.toSet());
    assertThatThrownBy(() -> logIn(30, 1))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("user10 cannot log in");
    assertThat(tried).hasSize(11);
  }

  @Test
  void loginIsRetriedAfterRetryAfter() throws IOException {
    tooMany = 3;
    logIn(2, 1);
    assertThat(tried).containsExactly("user0", "user0", "user0", "user0", "user1");
    assertThat(ended().work().setup().get(0).counts())
        .satisfies(counts -> assertThat(counts.ok()).isEqualTo(2))
        .satisfies(counts -> assertThat(counts.refused()).isEqualTo(3))
        .satisfies(counts -> assertThat(counts.failed()).isZero());
  }

  @Test
  void tokensThatExpireBeforeTheLoadAreRenewed() {
    expiresIn = "0.001";
    logIn(2, 2);
    // The last of them may have been given too short a time ago to be due.
    assertThat(tried).startsWith("user0", "user1", "user0");
    assertThat(printed.toString(UTF_8)).contains("tokens renewed for ma: ");
  }

  @Test
  void failedTokenRenewalsAreReported() {
    expiresIn = "0.001";
    rejectedAfter = 2;
    logIn(2, 1);
    assertThat(printed.toString(UTF_8))
        .contains(" of 2 accounts for ma cannot log in (user0")
        .contains("status 403");
  }

  @Test
  void waitForRetryAfterDuringALoginIsReported() {
    tooMany = 1;
    retryAfter = "1";
    logIn(1, 1);
    assertThat(printed.toString(UTF_8))
        .contains("the log-in of user0 waits 1 s, as the platform requests: status 429");
  }

  @Test
  void loginWithANonNumericTokenLifetimeFails() {
    expiresIn = "\"soon\"";
    assertThatThrownBy(() -> logIn(2, 2)).hasMessageContaining("$.tokens.expires_in is a text, and no number of seconds");
  }

  @Test
  void tokensOfUnknownLifetimeAreReportedOnce() throws IOException {
    expiresIn = "0";
    logIn(3, 2);
    assertThat(ended().incidents().notes())
        .singleElement()
        .satisfies(
            note -> assertThat(note.message()).contains("used until the platform rejects it"));
  }
}
