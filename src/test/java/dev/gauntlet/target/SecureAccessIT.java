package dev.gauntlet.target;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.secure.Certificates;
import dev.gauntlet.secure.SecurePlatform;
import dev.gauntlet.secure.TunnelProxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests with a platform that uses TLS, requests a client certificate or is behind a proxy. */
class SecureAccessIT {

  @TempDir static Path folder;

  private static Certificates certificates;

  @BeforeAll
  static void make() throws Exception {
    certificates = Certificates.in(folder);
  }

  private static Settings settings(Object... keysAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      options.put("target." + keysAndValues[i], keysAndValues[i + 1].toString());
    }
    return Settings.load(
        new SettingsSources(options, Map.of(), SecureAccessIT.class.getClassLoader()));
  }

  private static List<String> problems(Object... keysAndValues) {
    Settings settings = settings(keysAndValues);
    TargetOptions.read(
        settings.section("target"), NamedFiles.CONTRACTS.names(), Set.of("ma"), Map.of());
    return ProblemTexts.of(settings::throwIfProblems);
  }

  private static Optional<String> objection(String url, Object... keysAndValues) {
    Settings settings = settings(keysAndValues);
    TargetOptions options =
        TargetOptions.read(
            settings.section("target"), NamedFiles.CONTRACTS.names(), Set.of("ma"), Map.of());
    settings.throwIfProblems();
    return new ReachabilityCheck(options.connections().access(), ofSeconds(10))
        .objection(URI.create(url), "");
  }

  @Test
  void selfSignedCertificateIsRejectedWithTheOption() throws Exception {
    try (SecurePlatform platform = SecurePlatform.open(certificates)) {
      assertThat(objection(platform.baseUrl()).orElseThrow())
          .startsWith("cannot reach " + platform.baseUrl())
          .contains("not signed by a trusted CA")
          .endsWith("target.tls.trust");
    }
  }

  @Test
  void customAuthorityIsTrustedFromPemAndKeyStore() throws Exception {
    try (SecurePlatform platform = SecurePlatform.open(certificates)) {
      assertThat(objection(platform.baseUrl(), "tls.trust", certificates.authority())).isEmpty();
      assertThat(
              objection(
                  platform.baseUrl(),
                  "tls.trust",
                  certificates.authorityStore(),
                  "tls.trust-password",
                  Certificates.PASSWORD))
          .isEmpty();
    }
  }

  @Test
  void certificateIsValidOnlyForItsHost() throws Exception {
    try (SecurePlatform platform = SecurePlatform.open(certificates)) {
      String other = platform.baseUrl().replace("127.0.0.1", "localhost");
      assertThat(objection(other, "tls.trust", certificates.authority()).orElseThrow())
          .contains("for another host");
    }
  }

  @Test
  void clientCertificateIsSentWhenThePlatformRequestsIt() throws Exception {
    try (SecurePlatform platform = SecurePlatform.mutual(certificates, "")) {
      Path ca = certificates.authority();
      assertThat(objection(platform.baseUrl(), "tls.trust", ca).orElseThrow())
          .endsWith("set target.tls.certificate");
      assertThat(
              objection(
                  platform.baseUrl(),
                  "tls.trust",
                  ca,
                  "tls.certificate",
                  certificates.certificate("client"),
                  "tls.key",
                  certificates.key("client")))
          .isEmpty();
      assertThat(
              objection(
                  platform.baseUrl(),
                  "tls.trust",
                  ca,
                  "tls.certificate",
                  certificates.store("client"),
                  "tls.certificate-password",
                  Certificates.PASSWORD))
          .isEmpty();
    }
  }

  @Test
  void proxyIsUsedAndItsRefusalReported() throws Exception {
    try (SecurePlatform platform = SecurePlatform.open(certificates);
        TunnelProxy proxy = TunnelProxy.of("me", "pr0xy")) {
      Path ca = certificates.authority();
      assertThat(
              objection(
                      platform.baseUrl(),
                      "tls.trust",
                      ca,
                      "proxy.host",
                      "127.0.0.1",
                      "proxy.port",
                      proxy.port())
                  .orElseThrow())
          .contains("the proxy rejects the account", "target.proxy.username");
      assertThat(proxy.passed()).isZero();
      assertThat(
              objection(
                  platform.baseUrl(),
                  "tls.trust",
                  ca,
                  "proxy.host",
                  "127.0.0.1",
                  "proxy.port",
                  proxy.port(),
                  "proxy.username",
                  "me",
                  "proxy.password",
                  "pr0xy"))
          .isEmpty();
      assertThat(proxy.passed()).isEqualTo(1);
    }
  }

  @Test
  void plainRequestsNeedNoProxyTunnel() throws Exception {
    com.sun.net.httpserver.HttpServer plain =
        com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
    plain.start();
    try (TunnelProxy proxy = TunnelProxy.open()) {
      assertThat(
              objection(
                  "http://127.0.0.1:" + plain.getAddress().getPort(),
                  "proxy.host",
                  "127.0.0.1",
                  "proxy.port",
                  proxy.port()))
          .isEmpty();
      assertThat(proxy.passed()).isEqualTo(1);
    } finally {
      plain.stop(0);
    }
  }

  @Test
  void certificateFileProblemsAreReportedBeforeAnyLoad() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "nothing of that kind");
    assertThat(
            problems(
                "tls.trust",
                folder.resolve("nowhere.pem"),
                "tls.certificate",
                certificates.store("client"),
                "tls.certificate-password",
                "wr0ng-hunter",
                "proxy.host",
                "127.0.0.1"))
        .anySatisfy(
            p -> assertThat(p).contains("target.tls.trust must be a file that exists"))
        .anySatisfy(p -> assertThat(p).contains("target.tls.certificate cannot be opened with"))
        .anySatisfy(p -> assertThat(p).contains("target.proxy.host is not enough: set both"))
        .noneMatch(p -> p.contains("wr0ng-hunter"))
        .hasSize(3);
    assertThat(problems("tls.trust", text))
        .singleElement()
        .asString()
        .contains("must name a file of certificates: PEM, PKCS12 or JKS");
    assertThat(problems("tls.certificate", certificates.certificate("client")))
        .singleElement()
        .asString()
        .contains("needs its key as PKCS#8");
    assertThat(problems("tls.key", certificates.key("client")))
        .singleElement()
        .asString()
        .contains("target.tls.key needs target.tls.certificate too");
  }

  @Test
  void secretMayBeReadFromTheFirstLineOfAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), Certificates.PASSWORD + "\n");
    assertThat(
            problems(
                "tls.certificate",
                certificates.store("client"),
                "tls.certificate-password-file",
                file))
        .isEmpty();
    assertThat(problems("password", "a", "password-file", file, "username", "me"))
        .singleElement()
        .asString()
        .contains("target.password-file is set in addition to password");
    assertThat(problems("token-file", folder.resolve("nothing")))
        .singleElement()
        .asString()
        .contains("target.token-file must be a file that exists");
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void incompleteAnswerProvesThatThePlatformIsReachable() throws Exception {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CountDownLatch left = new CountDownLatch(1);
    proxy.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write(new byte[1024]);
            }
          } finally {
            left.countDown();
          }
        });
    proxy.start();
    try {
      int port = proxy.getAddress().getPort();
      assertThat(objection("http://127.0.0.1:9/api", "proxy.host", "127.0.0.1", "proxy.port", port))
          .isEmpty();
      left.await();
    } finally {
      proxy.stop(0);
    }
  }
}
