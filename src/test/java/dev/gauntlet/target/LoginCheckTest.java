package dev.gauntlet.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.peer.SocketServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with different servers that listen at a base URL and answer a login request. */
class LoginCheckTest {

  private static final Account ACCOUNT = new Account("somebody", "a secret word");

  private static String response(String status, String header, String body) {
    return "HTTP/1.1 %s\r\n%s\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s"
        .formatted(status, header, body.getBytes(UTF_8).length, body);
  }

  private static String response(String status, String body) {
    return response(status, "Content-Type: text/html", body);
  }

  private static void whenAnswered(String bytes) throws IOException {
    when(client -> client.getOutputStream().write(bytes.getBytes(UTF_8)));
  }

  /** Logs in one account at a peer that has read the head of the request. */
  private static void when(SocketServer.Script answer) throws IOException {
    try (SocketServer peer =
        SocketServer.start(
            client -> {
              readHead(client);
              answer.run(client);
            })) {
      logIn(peer.port());
    }
  }

  private static void logIn(int port) {
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of("target.request-timeout", "1s", "target.longest-answer-mb", "1"),
                Map.of(),
                LoginCheckTest.class.getClassLoader()));
    TargetOptions options =
        TargetOptions.read(settings.section("target"), Set.of("ma"), Set.of("ma"), Map.of());
    Contract contract = Contract.read(settings.file(Path.of("user-files/contracts/ma.conf")));
    new LoginCheck(contract, URI.create("http://127.0.0.1:" + port), options)
        .of(ACCOUNT, List.of("an-old-token"));
  }

  private static void readHead(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
    for (String line = lines.readLine(); line != null && !line.isEmpty(); ) {
      line = lines.readLine();
    }
    while (lines.ready()) {
      lines.read();
    }
  }

  @Test
  void acceptedLoginStartsTheRun() {
    assertThatCode(
            () ->
                whenAnswered(
                    response(
                        "200 OK",
                        """
                        {"tokens":
                          {"access_token": "t", "refresh_token": "r", "expires_in": 900}}""")))
        .doesNotThrowAnyException();
  }

  @Test
  void htmlAnswerIsReportedWithItsTitle() {
    assertThatThrownBy(
            () -> whenAnswered(response("200 OK", "<html>\n<title>Welcome</title> to nginx")))
        .isInstanceOf(TargetException.class)
        .hasMessageMatching(
            "somebody cannot log in at POST http://127\\.0\\.0\\.1:\\d+/api/v1/auth/login, so the"
                + " load was not started: status 200, but the answer is no JSON: \"Welcome\";"
                + " check that the base URL and the contract belong to the same platform; \\./gauntlet probe tests each"
                + " operation");
  }

  @Test
  void tokenUnderADifferentFieldIsReportedAndNotShown() {
    assertThatThrownBy(() -> whenAnswered(response("200 OK", "{\"jwt\": \"eyJ-a-token\"}")))
        .hasMessageContaining("status 200, but ")
        .hasMessageContaining("is missing in the answer: it has jwt")
        .hasMessageNotContaining("eyJ-a-token");
    assertThatThrownBy(() -> whenAnswered(response("200 OK", "eyJ-a-token")))
        .hasMessageContaining("the answer is no JSON")
        .hasMessageNotContaining("eyJ-a-token");
  }

  @Test
  void redirectIsReportedWithItsLocationAndNotFollowed() {
    assertThatThrownBy(
            () ->
                whenAnswered(
                    response("302 Found", "Location: https://sso.example.com/?token=abc", "")))
        .hasMessageContaining("status 302, expected 200, to https://sso.example.com/; if the")
        .hasMessageNotContaining("abc");
    assertThatThrownBy(() -> whenAnswered(response("302 Found", "Location: /login?next=abc", "")))
        .hasMessageContaining("/login; check that the base URL and the contract belong")
        .hasMessageNotContaining("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "422 No"})
  void rejectedAccountIsReportedWithoutItsPassword(String refusal) {
    assertThatThrownBy(
            () -> whenAnswered(response(refusal, "{\"detail\": \"a secret word is wrong\"}")))
        .hasMessageContaining("status " + refusal.substring(0, 3))
        .hasMessageContaining(": \"****** is wrong\";")
        .hasMessageEndingWith("correct the account, or the contract (./gauntlet probe tests it)");
  }

  @Test
  void rejectedAccountIsReportedWithoutAnEarlierToken() {
    assertThatThrownBy(
            () -> whenAnswered(response("401 No", "{\"detail\": \"an-old-token is bad\"}")))
        .hasMessageContaining("status 401, expected 200: \"****** is bad\"; correct the account");
  }

  @Test
  void rejectedAccountIsReportedWithoutSecretsOfTheAnswer() {
    assertThatThrownBy(
            () ->
                whenAnswered(
                    response(
                        "500 Internal Server Error",
                        "session=abc token=eyJ.x DATABASE_PASSWORD=hunter2 q=a+secret%20word")))
        .hasMessageContaining(
            ": \"session=****** token=****** DATABASE_PASSWORD=****** q=******\";");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 Not Found|check that the base URL and the contract",
        "405 Method Not Allowed|check that the base URL and the contract",
        "429 Too Many Requests|run again when the platform accepts logins again",
        "500 Internal Server Error|the platform itself failed: check its log",
        "503 Service Unavailable|the platform itself failed: check its log",
      })
  void anyOtherAnswerEndsTheRunBeforeItsLoadToo(String status, String nextStep) {
    assertThatThrownBy(() -> whenAnswered(response(status, "no way")))
        .hasMessageContaining("status " + status.substring(0, 3))
        .hasMessageContaining(": \"no way\";")
        .hasMessageContaining(nextStep);
  }

  @Test
  void nonHttpPeerIsReported() {
    assertThatThrownBy(() -> whenAnswered("SSH-2.0-OpenSSH_9.6\r\n\r\n"))
        .hasMessageContaining("does not answer with HTTP")
        .hasMessageContaining("invalid version format: SSH-2.0-OPENSSH_9.6")
        .hasMessageContaining("check that the base URL is that of the platform");
  }

  @Test
  void closedConnectionIsReported() {
    assertThatThrownBy(() -> when(client -> {}))
        .hasMessageContaining("the connection was closed or reset before the first byte of the answer")
        .hasMessageContaining("as a server does that expects TLS; if it does, set https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"acc"})
  void unfinishedAnswerIsReported(String beginning) {
    assertThatThrownBy(
            () ->
                when(
                    client -> {
                      client.getOutputStream().write(beginning.getBytes(UTF_8));
                      new CountDownLatch(1).await();
                    }))
        .hasMessageContaining("no answer in time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 407\r\n\r\n{",
        "Transfer-Encoding: chunked\r\n\r\n9\r\n{"
      })
  void aPeerThatClosesTheConnectionWithinItsAnswerIsReported(String rest) {
    assertThatThrownBy(() -> whenAnswered("HTTP/1.1 200 OK\r\n" + rest))
        .hasMessageContaining("the connection was closed or reset before the answer was complete;");
  }

  @Test
  void anEmptyTokenIsReportedAsMissing() {
    assertThatThrownBy(
            () ->
                whenAnswered(
                    response(
                        "200 OK",
                        """
                        {"tokens":
                          {"access_token": "", "refresh_token": "r", "expires_in": 900}}""")))
        .hasMessageContaining("status 200, but $.tokens.access_token is empty;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2\\r\\nX-Role: admin", "hunter2\\n", "hunter2\\u20ac", "\\thunter2"})
  void tokenInvalidInAHeaderIsRejectedAndNotShown(String token) {
    String body = "{\"tokens\": {\"access_token\": \"%s\", \"refresh_token\": \"r\", \"expires_in\": 9}}";
    assertThatThrownBy(() -> whenAnswered(response("200 OK", body.formatted(token))))
        .hasMessageContaining(
            "so the load was not started: status 200, but $.tokens.access_token holds")
        .hasMessageContaining("characters that no header can carry, such as a line break;")
        .hasMessageNotContaining("hunter2")
        .hasMessageNotContaining("admin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": \"hunter2\"} | 9 | $.tokens.access_token is an object, and no text",
        "[\"hunter2\"] | 9 | $.tokens.access_token is a list, and no text",
        "true | 9 | $.tokens.access_token is true, and no text",
        "\"t\" | \"hunter2\" | $.tokens.expires_in is a text, and no number of seconds",
        "\"t\" | true | $.tokens.expires_in is true, and no number of seconds",
        "\"t\" | {} | $.tokens.expires_in is an object, and no number of seconds",
      })
  void aValueOfAnotherKindIsReportedWithItsPathAndTheNextStep(
      String token, String expiresIn, String reason) {
    String body =
        "{\"tokens\": {\"access_token\": %s, \"refresh_token\": \"r\", \"expires_in\": %s}}";
    assertThatThrownBy(() -> whenAnswered(response("200 OK", body.formatted(token, expiresIn))))
        .hasMessageContaining("status 200, but " + reason + "; check that the base URL and the")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void refreshTokenOfTheWrongTypeIsReported() {
    String body = "{\"tokens\": {\"access_token\": \"t\", \"refresh_token\": [1]}}";
    assertThatThrownBy(() -> whenAnswered(response("200 OK", body)))
        .hasMessageContaining("but $.tokens.refresh_token is a list, and no text;");
  }

  @Test
  void tooDeeplyNestedJsonIsReportedAsSuch() {
    String body = "[".repeat(2000) + "]".repeat(2000);
    assertThatThrownBy(() -> whenAnswered(response("200 OK", body)))
        .hasMessageContaining("status 200, but the answer is JSON that is too deep or too long")
        .hasMessageNotContaining("no JSON");
  }

  @Test
  void endlessAnswerIsReadUpToALimit() {
    assertThatThrownBy(
            () ->
                when(
                    client -> {
                      OutputStream out = client.getOutputStream();
                      out.write(
                          "HTTP/1.1 200 OK\r\nContent-Length: 50000000000\r\n\r\n"
                              .getBytes(UTF_8));
                      while (true) {
                        out.write(new byte[1 << 16]);
                      }
                    }))
        .hasMessageContaining("the answer is longer than target.longest-answer-mb, 1;");
  }

  @Test
  void unreachablePlatformIsReported() throws IOException {
    int port;
    try (SocketServer gone = SocketServer.start(client -> {})) {
      port = gone.port();
    }
    assertThatThrownBy(() -> logIn(port))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("somebody cannot log in at POST")
        .hasMessageContaining("check that the base URL is that of the platform");
  }
}
