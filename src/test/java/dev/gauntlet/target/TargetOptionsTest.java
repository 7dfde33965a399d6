package dev.gauntlet.target;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.protocol.ProtocolSection;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The section {@code target}, read with the real reference.conf. */
class TargetOptionsTest {

  private Settings settings;

  private TargetOptions options(Map<String, String> given) {
    return options(given, TargetOptions.class.getClassLoader());
  }

  private TargetOptions options(Map<String, String> given, ClassLoader files) {
    settings = Settings.load(new SettingsSources(given, Map.of(), files));
    ProtocolSection.readAll(settings);
    Section target = settings.section("target");
    TargetOptions options =
        TargetOptions.read(target, NamedFiles.CONTRACTS.names(), Set.of("ma"), Map.of());
    target.rejectUnknownKeys();
    return options;
  }

  private static Endpoint ma(TargetOptions options) {
    return options.endpoints().get(0);
  }

  private List<String> problems() {
    return ProblemTexts.of(settings::throwIfProblems);
  }

  @Test
  void embeddedPlatformIsTheDefaultTarget() {
    TargetOptions options = options(Map.of());
    assertThat(options.kind()).isEqualTo(TargetKind.EMBEDDED);
    assertThat(ma(options).baseUrl()).isEmpty();
    assertThat(ma(options).contract()).isEqualTo("ma");
    assertThat(options.allowedHosts()).isEmpty();
    assertThat(options.connections().connectTimeout()).isEqualTo(ofSeconds(5));
    assertThat(options.connections().requestTimeout()).isEqualTo(ofSeconds(60));
    assertThat(ma(options).account()).isEmpty();
    TargetOptions.Embedded embedded = options.reference().embedded();
    assertThat(embedded)
        .isEqualTo(
            new TargetOptions.Embedded(
                ofSeconds(60),
                16,
                Optional.empty(),
                false,
                embedded.model(),
                new ConversationOptions(20, 5, ofSeconds(60), ofSeconds(120), ofSeconds(1)),
                Optional.empty()));
    assertThat(embedded.model()).containsEntry("length", "log-normal 60 30");
    assertThat(problems()).isEmpty();
  }

  @Test
  void limitsOnConversationsAreWholeNumbersAndSeconds() {
    String path = "target.embedded.conversations.";
    TargetOptions options =
        options(Map.of(path + "max-concurrent", "10", path + "idle-timeout", "3 s"));
    ConversationOptions limits = options.reference().embedded().conversations();
    assertThat(limits.maxConcurrent()).isEqualTo(10);
    assertThat(limits.idleTimeout()).isEqualTo(ofSeconds(3));
    assertThat(problems()).isEmpty();
    options(Map.of(path + "max-per-user", "0", path + "idle-timeout", "1500 ms"));
    assertThat(problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith(path + "max-per-user must"))
        .anyMatch(problem -> problem.startsWith(path + "idle-timeout must be a whole number of"));
  }

  @Test
  void rateLimiterIsEnabledByItsKey() {
    TargetOptions limited = options(Map.of("target.embedded.rate-limit", "true"));
    assertThat(limited.reference().embedded().rateLimit()).isTrue();
    assertThat(problems()).isEmpty();
    options(Map.of("target.embedded.rate-limit", "60"));
    assertThat(problems()).singleElement().asString().startsWith("target.embedded.rate-limit must");
  }

  @Test
  void optionsOfTheModelAreCheckedByThePlatform() {
    TargetOptions given = options(Map.of("target.embedded.model.token-gap", "uniform 20ms 5ms"));
    assertThat(given.reference().embedded().model())
        .containsEntry("token-gap", "uniform 20ms 5ms")
        .containsEntry("seed", "1")
        .doesNotContainKey("rate-limit");
    assertThat(problems()).isEmpty();
    options(Map.of("target.embedded.model.token-gap", "soon"));
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("target.embedded.model.token-gap", "log-normal", "soon");
  }

  @Test
  void referencePlatformHasATokenForContractsWithoutALogin() {
    assertThat(openAi(Map.of()).token()).isPresent();
    assertThat(openAi(Map.of("target.base-url", "http://127.0.0.1:1")).token()).isEmpty();
    assertThat(ma(options(Map.of())).token()).isEmpty();
  }

  private static Endpoint openAi(Map<String, String> given) {
    Section target =
        Settings.load(
                new SettingsSources(given, Map.of(), TargetOptions.class.getClassLoader()))
            .section("target");
    return TargetOptions.read(target, Set.of("openai"), Set.of("openai"), Map.of())
        .endpoints()
        .get(0);
  }

  @Test
  void imagesArePinnedByDefault() {
    assertThat(options(Map.of()).reference().containers())
        .isEqualTo(
            new TargetOptions.Containers(
                ofSeconds(60), "postgres:17-alpine", "redis:7-alpine", "eclipse-temurin:17-jre"));
  }

  @ParameterizedTest
  @EnumSource(names = "REMOTE", mode = EnumSource.Mode.EXCLUDE)
  void kindIsSelectedByItsName(TargetKind kind) {
    assertThat(options(Map.of("target.kind", kind.toString())).kind()).isEqualTo(kind);
    assertThat(problems()).isEmpty();
  }

  @Test
  void baseUrlImpliesARemoteTarget() {
    assertThat(options(Map.of("baseUrl", "http://127.0.0.1:1")).kind())
        .isEqualTo(TargetKind.REMOTE);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "REMOTE", mode = EnumSource.Mode.EXCLUDE)
  void baseUrlIsRejectedForOtherTargetKinds(TargetKind kind) {
    options(Map.of("target.kind", kind.toString(), "baseUrl", "http://127.0.0.1:1"));
    assertThat(problems())
        .containsExactly(
            "target.kind is %s, but only a remote target has a URL: remove one of the two settings"
                    .concat(" (-Dtarget.kind)")
                .formatted(kind));
  }

  @Test
  void remoteNeedsABaseUrl() {
    options(Map.of("target.kind", "remote"));
    assertThat(problems())
        .containsExactly(
            "target.kind is remote, but target.base-url is missing; set it,"
                + " such as -DbaseUrl=http://127.0.0.1:8000 (-Dtarget.kind)");
  }

  @Test
  void composePlatformIsOnLoopbackByDefault() {
    assertThat(options(Map.of()).reference().compose().get("ma"))
        .hasToString("http://127.0.0.1:8480");
    assertThat(
            options(Map.of("target.compose.host", "platform", "target.compose.port.ma", "8000"))
                .reference()
                .compose()
                .get("ma"))
        .hasToString("http://platform:8000");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"target.compose.host", "target.proxy.host", "target.allowed-hosts"})
  void invalidHostIsReportedOnce(String key) {
    for (String host : List.of("a b", "http://a", "a:80", "[a", "a/b", "u@a", "*.a", "10.0.0.256")) {
      options(Map.of(key, host, "target.proxy.port", "3128", "target.compose.port.ap", "80"));
      assertThat(problems())
          .filteredOn(problem -> !problem.startsWith("target.proxy.port"))
          .containsExactly(
              key
                  + " must be a host name or an address, such as 127.0.0.1, without scheme, port"
                  + " or path, was "
                  + host
                  + " (-D"
                  + key
                  + ")");
    }
  }

  @Test
  void allowedHostsAcceptCommonSpellings() {
    TargetOptions options =
        options(
            Map.of(
                "target.allowed-hosts", "staging_1.example.com, [fe80::1],::1",
                "target.proxy.host", " [::1] ",
                "target.proxy.port", "3128",
                "target.compose.host", "::1"));
    assertThat(problems()).isEmpty();
    assertThat(options.allowedHosts()).containsExactly("staging_1.example.com", "fe80::1", "::1");
    assertThat(options.connections().access().proxy().orElseThrow().host()).isEqualTo("::1");
    assertThat(options.reference().compose().get("ma")).hasToString("http://[::1]:8480");
  }

  @Test
  void invalidComposePortIsReportedOnce() {
    options(Map.of("target.compose.port.ma", "70000"));
    assertThat(problems()).singleElement().asString().startsWith("target.compose.port.ma must");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8000,      http://127.0.0.1:8000",
    "http://127.0.0.1:8000/,     http://127.0.0.1:8000",
    "https://example.com/team/,  https://example.com/team",
    "http://[::1]:65535,         'http://[::1]:65535'"
  })
  void aBaseUrlEndsWithoutASlash(String given, URI url) {
    assertThat(ma(options(Map.of("baseUrl", given))).baseUrl()).contains(url);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          127.0.0.1:8000         | must be like http://127.0.0.1:8000
          localhost              | must be like http://127.0.0.1:8000
          ftp://127.0.0.1        | must be like http://127.0.0.1:8000
          http://                | must be like http://127.0.0.1:8000
          http://a b             | must be like http://127.0.0.1:8000
          http://h:port          | must be a URL whose host has only letters a to z, digits, dots, dashes and underscores, and whose port is a number
          http://münchen.example | must be a URL whose host has only letters a to z, digits, dots, dashes and underscores, and whose port is a number
          http://h:99999         | must have a port from 1 to 65535
          http://h:0             | must have a port from 1 to 65535
          http://h/?a=b          | must consist only of scheme, host, port and path
          http://h/#a            | must consist only of scheme, host, port and path
          """)
  void aMalformedBaseUrlIsAProblem(String given, String problem) {
    assertThat(ma(options(Map.of("baseUrl", given))).baseUrl()).isEmpty();
    assertThat(problems())
        .containsExactly("target.base-url " + problem + ", was " + given + " (-DbaseUrl)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:hunter2@127.0.0.1:8000",
        "http://me:hunter2 @127.0.0.1",
        "http://me:hunter2/x@127.0.0.1",
        "http://me:hunter2@[::1",
        "http://127.0.0.1:1,http://me:hunter2@127.0.0.1:8000"
      })
  void credentialsInABaseUrlAreRefusedAndNotShown(String given) {
    options(Map.of("baseUrl", given));
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0)).contains(" must ").contains("******").doesNotContain("hunter2");
    assertThat(settings.whole()).doesNotContain("hunter2");
    assertThat(settings.brief()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "target.connect-timeout,        0 s",
    "target.request-timeout,        0 s",
    "target.request-timeout,        2 h",
    "target.embedded.start-timeout, 1 us"
  })
  void aTimeOutThatCannotBeWaitedForIsAProblem(String key, String given) {
    options(Map.of(key, given));
    assertThat(problems())
        .containsExactly(
            "%s must be between 1 ms and 1 h, was %s (-D%s)".formatted(key, given, key));
  }

  @ParameterizedTest
  @CsvSource({
    "target.username,    target.password,    GAUNTLET_TARGET_PASSWORD",
    "target.password,    target.username,    GAUNTLET_TARGET_USERNAME",
    "target.ma.username, target.ma.password, GAUNTLET_TARGET_MA_PASSWORD",
    "target.proxy.username, target.proxy.password, GAUNTLET_TARGET_PROXY_PASSWORD",
    "target.proxy.password, target.proxy.username, GAUNTLET_TARGET_PROXY_USERNAME"
  })
  void halfAnAccountIsAProblem(String half, String other, String variable) {
    assertThat(ma(options(Map.of(half, "hunter2"))).account()).isEmpty();
    assertThat(problems())
        .containsExactly(
            "%s is set without %s; set %s, too (-D%s)".formatted(half, other, variable, half));
  }

  @Test
  void emptyAccountFileIsRejected(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("application.conf"), "target {\n  username = \" \"\n  password = \"\"\n}");
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, TargetOptions.class.getClassLoader())) {
      options(Map.of(), files);
    }
    assertThat(problems())
        .containsExactly(
            "target.username must not be empty (application.conf: 2)",
            "target.password must not be empty (application.conf: 3)");
  }

  @Test
  void passwordFileWithoutAUserIsAProblemOfTheFileOption(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "hunter2");
    options(Map.of("target.password-file", file.toString()));
    assertThat(problems())
        .containsExactly(
            "target.password-file is set without target.username; set GAUNTLET_TARGET_USERNAME, too"
                + " (-Dtarget.password-file)");
  }

  @Test
  void proxyUserWithAColonIsAProblem() {
    options(
        Map.of(
            "target.proxy.host", "127.0.0.1",
            "target.proxy.port", "3128",
            "target.proxy.username", "a:b",
            "target.proxy.password", "hunter2"));
    assertThat(problems())
        .containsExactly(
            "target.proxy.username must not contain a colon, which ends a username in Basic"
                + " authentication (-Dtarget.proxy.username)");
  }

  @Test
  void certificateIsCheckedDespiteAnInvalidKey(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    options(
        Map.of("target.tls.key", empty.toString(), "target.tls.certificate", empty.toString()));
    assertThat(problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("target.tls.key "))
        .anyMatch(problem -> problem.startsWith("target.tls.certificate must name a file of"));
  }

  @ParameterizedTest
  @CsvSource({"target.proxy.host, proxy", "target.proxy.port, 3128"})
  void incompleteProxyIsReportedAtTheGivenOption(String key, String value) {
    options(Map.of(key, value));
    assertThat(problems())
        .containsExactly(
            "%s is not enough: set both target.proxy.host and target.proxy.port (-D%s)"
                .formatted(key, key));
  }

  @Test
  void tokenHidesItsText() {
    TargetOptions options = options(Map.of("target.token", "hunter2"));
    assertThat(ma(options).token().orElseThrow().values()).containsValue("hunter2");
    assertThat(options.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2\n", "hunter2\r\nX-Role: admin", "hunter\u20ac2"})
  void tokenInvalidInAHeaderIsAProblemAndNotShown(String token) {
    options(Map.of("target.token", token));
    assertThat(problems())
        .containsExactly(
            "target.token holds characters that no header can carry, such as a line break"
                + " (-Dtarget.token)");
  }

  @Test
  void accountHidesItsPassword() {
    TargetOptions options = options(Map.of("target.username", "me", "target.password", "hunter2"));
    assertThat(ma(options).account()).contains(new Account("me", "hunter2"));
    assertThat(options.toString()).contains("me").doesNotContain("hunter2");
    assertThat(settings.whole()).doesNotContain("hunter2");
    assertThat(problems()).isEmpty();
  }

  @Test
  void unknownKeysAreProblems() {
    options(Map.of("target.base-urll", "x", "target.embedded.pool", "3"));
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "unknown key target.base-urll, did you mean base-url? (-Dtarget.base-urll)",
            "unknown key target.embedded.pool; known: conversations, faults, model, pool-size,"
                + " rate-limit, start-timeout, token-life (-Dtarget.embedded.pool)");
  }

  @Test
  void contractMayHaveSeveralUrls() {
    TargetOptions options =
        options(Map.of("target.ma.base-url", "http://127.0.0.1:1, http://127.0.0.1:2/"));
    assertThat(problems()).isEmpty();
    assertThat(ma(options).baseUrls().orElseThrow())
        .hasToString("http://127.0.0.1:1,http://127.0.0.1:2");
    assertThat(ma(options).baseUrl()).contains(URI.create("http://127.0.0.1:1"));
  }

  @Test
  void eachUrlOfAContractIsChecked() {
    options(Map.of("baseUrl", "http://127.0.0.1:1,ftp://127.0.0.1:2"));
    assertThat(problems())
        .singleElement()
        .asString()
        .endsWith(", was ftp://127.0.0.1:2 (-DbaseUrl)");
    options(Map.of("baseUrl", "http://127.0.0.1:1,http://127.0.0.1:1"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("target.base-url must not contain a URL twice");
    TargetOptions options = options(Map.of("baseUrl", "http://127.0.0.1:1,http://192.0.2.1"));
    TargetProvider.check(options, false, settings.section("target"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("target.base-url 192.0.2.1 is neither this machine nor an allowed host");
  }

  @Test
  void contractsMayHaveDifferentUrls() {
    TargetOptions both =
        both(
            Map.of(
                "target.ma.base-url", "http://127.0.0.1:1",
                "target.ap.base-url", "http://127.0.0.1:2",
                "target.ap.contract", "acme"));
    assertThat(both.endpoints())
        .extracting(Endpoint::name, Endpoint::contract, endpoint -> endpoint.baseUrl().get())
        .containsExactlyInAnyOrder(
            tuple("ma", "ma", URI.create("http://127.0.0.1:1")),
            tuple("ap", "acme", URI.create("http://127.0.0.1:2")));
    assertThat(problems()).isEmpty();
  }

  @Test
  void contractSectionOverridesTheCommonOne() {
    TargetOptions options =
        options(
            Map.of("baseUrl", "http://127.0.0.1:1", "target.ma.base-url", "http://127.0.0.1:2"));
    assertThat(ma(options).baseUrl()).contains(URI.create("http://127.0.0.1:2"));
  }

  private TargetOptions both(Map<String, String> given) {
    settings =
        Settings.load(new SettingsSources(given, Map.of(), TargetOptions.class.getClassLoader()));
    return TargetOptions.read(
        settings.section("target"), NamedFiles.CONTRACTS.names(), Set.of("ma", "ap"), Map.of());
  }

  @Test
  void invalidFaultsAreReportedBeforeThePlatformIsStarted() {
    options(Map.of("target.embedded.faults", "slow:POST,drop:/x:3"));
    assertThat(problems())
        .containsExactly(
            "target.embedded.faults is invalid: fault 'slow:POST': expected [METHOD ]PATH["
                + " except PATH] or * as requests; fault 'drop:/x:3': drop takes no value, was"
                + " slow:POST,drop:/x:3 (-Dtarget.embedded.faults)");
  }

  @Test
  void remotePlatformDoesNotUseTheReferenceAccount() {
    Map<String, String> account = Map.of("target.username", "me", "target.password", "mine");
    assertThat(TargetProvider.known(ma(options(account)))).isEmpty();
    Map<String, String> remote = new HashMap<>(account);
    remote.put("baseUrl", "http://127.0.0.1:1");
    assertThat(TargetProvider.known(ma(options(remote)))).contains(new Account("me", "mine"));
  }

  @ParameterizedTest
  @CsvSource({
    "target.kind, embedded,           'it, ready in 1.5 s'",
    "target.kind, containers,         'it, ready in 1.5 s'",
    "target.kind, compose,            'it, already running'",
    "target.kind, standing,           'it, already running'",
    "baseUrl,     http://127.0.0.1:1, 'it, already running'"
  })
  void onlyAPlatformThatIsStartedHasATimeUntilItIsReady(String key, String value, String line) {
    assertThat(TargetProvider.readiness(options(Map.of(key, value)), "it", ofMillis(1500)))
        .isEqualTo(line);
  }

  @Test
  void serverOfSeveralContractsIsCheckedOnce() {
    Settings given =
        Settings.load(
            new SettingsSources(
                Map.of("baseUrl", "http://192.0.2.1"),
                Map.of(),
                TargetOptions.class.getClassLoader()));
    TargetOptions both =
        TargetOptions.read(
            given.section("target"), NamedFiles.CONTRACTS.names(), Set.of("ma", "ap"), Map.of());
    TargetProvider.check(both, true, given.section("target"));
    assertThat(ProblemTexts.of(given::throwIfProblems))
        .singleElement()
        .asString()
        .contains("192.0.2.1 is neither this machine nor an allowed host");
  }

  @Test
  void simulationWithoutAContractNeedsNoFurtherUrl() {
    Map<String, String> given = Map.of("target.kind", "remote", "baseUrl.ap", "http://127.0.0.1:1");
    settings = Settings.load(new SettingsSources(given, Map.of(), getClass().getClassLoader()));
    TargetOptions.read(
        settings.section("target"), NamedFiles.CONTRACTS.names(), Set.of(), Map.of());
    assertThat(problems()).isEmpty();
    options(given);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("is remote, but target.base-url is missing");
  }

  @Test
  void suitePlatformCannotBeConfiguredAsATarget() {
    options(Map.of("target.of-suite", "true"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("unknown key target.of-suite");
  }
}
