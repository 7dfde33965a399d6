package dev.gauntlet.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.bodies.BodiesPeer;
import dev.gauntlet.bodies.BodiesPeer.Sent;
import dev.gauntlet.bodies.BodiesSimulation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that load, trace and probe send the same bytes for every kind of body. */
class BodiesIT {

  private static final String CONTRACT =
      "target.contract=src/test/resources/contracts/bodies.conf";
  private static final String PICTURE = "\u0089PNG\0\r\n\u00ff--x";
  private static final String MULTIPART = "multipart/form-data; boundary=";

  @TempDir static Path folder;

  private static final Map<String, Map<String, List<Sent>>> SENT = new HashMap<>();
  private static JsonNode result;
  private static String trace;
  private static String probe;

  @BeforeAll
  static void run() throws Exception {
    try (BodiesPeer peer = new BodiesPeer()) {
      String url = "baseUrl=" + peer.url();
      try (SimulationProcess run =
          SimulationProcess.start(folder, BodiesSimulation.class, url, CONTRACT)) {
        run.exitCode();
        assertThat(run.results()).describedAs(run.console()).exists();
        result = run.result();
        keep("load", peer);
      }
      try (SimulationProcess run =
          SimulationProcess.start(folder, BodiesSimulation.class, url, CONTRACT, "trace")) {
        run.exitCode();
        trace = run.console();
        keep("trace", peer);
      }
      try (SimulationProcess run =
          SimulationProcess.gauntlet(
              folder,
              "probe",
              "-D" + url,
              "-D" + CONTRACT,
              "-Dprobe.values.name=" + BodiesSimulation.NAME)) {
        run.exitCode();
        probe = run.console();
        keep("probe", peer);
      }
    }
  }

  private static void keep(String by, BodiesPeer peer) {
    Map<String, List<Sent>> byPath = new HashMap<>();
    peer.paths().forEach(path -> byPath.put(path, List.copyOf(peer.sent(path))));
    SENT.put(by, byPath);
    peer.forget();
  }

  @AfterAll
  static void forget() {
    SENT.clear();
    result = null;
  }

  private static List<Sent> sent(String by, String path) {
    List<Sent> sent = SENT.get(by).getOrDefault(path, List.of());
    assertThat(sent).describedAs("%s of %s, and %s", path, by, probe).isNotEmpty();
    return sent;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST | /object | application/json | {\"name\":\"x \\\"y\\\" & z%\",\"kept\":[1.50,true]}",
        "PUT     | /list      | application/json | [\"x \\\"y\\\" & z%\"]",
        "PATCH   | /whole-list | application/json | []",
        "POST    | /number    | application/json | 1.50",
        "POST    | /json-text | application/json | \"is x \\\"y\\\" & z%\"",
        "POST    | /form      | application/x-www-form-urlencoded | name=x%20%22y%22%20%26%20z%25",
        "POST    | /text      | text/csv         | `ä;b\nx \"y\" & z%;2\n`",
        "POST    | /nothing   | ``               | ``",
        "GET     | /get-with-a-body | application/json | {\"a\":1}",
        "DELETE  | /delete-with-a-body | text/plain; charset=UTF-8 | gone",
        "HEAD    | /head      | ``               | ``",
        "OPTIONS | /options   | ``               | ``",
      })
  void everyBodyArrivesByteForByte(String method, String path, String type, String body) {
    String bytes = new String(body.getBytes(UTF_8), ISO_8859_1);
    for (String by : List.of("load", "trace", "probe")) {
      assertThat(sent(by, path)).allSatisfy(each -> arrived(each, method, type, bytes));
    }
  }

  private static void arrived(Sent sent, String method, String type, String body) {
    assertThat(sent.method()).isEqualTo(method);
    assertThat(sent.header("content-type")).isEqualTo(type);
    assertThat(sent.body()).isEqualTo(body);
    assertThat(sent.headers()).doesNotContainKey("transfer-encoding");
  }

  @ParameterizedTest
  @CsvSource({"load", "trace", "probe"})
  void aFileArrivesByteForByte(String by) {
    assertThat(sent(by, "/file"))
        .allSatisfy(each -> arrived(each, "PUT", "image/png", PICTURE));
  }

  @ParameterizedTest
  @CsvSource({"load", "trace", "probe"})
  void aMultipartBodyArrivesByteForByte(String by) {
    for (Sent sent : sent(by, "/multipart")) {
      assertThat(sent.header("content-type")).startsWith(MULTIPART);
      String boundary = sent.header("content-type").substring(MULTIPART.length());
      assertThat(sent.body())
          .isEqualTo(
              """
              --B
              Content-Disposition: form-data; name="name"

              x "y" & z%
              --B
              Content-Disposition: form-data; name="password"

              correct horse
              --B
              Content-Disposition: form-data; name="meta"
              Content-Type: application/json

              {"of":"x \\"y\\" & z%"}
              --B
              Content-Disposition: form-data; name="pictures"; filename="picture.png"
              Content-Type: image/png

              PICTURE
              --B
              Content-Disposition: form-data; name="pictures"; filename="x %22y%22 & z%.png"
              Content-Type: application/octet-stream

              PICTURE
              --B--
              """
                  .replace("\n", "\r\n")
                  .replace("--B", "--" + boundary)
                  .replace("PICTURE", PICTURE));
    }
  }

  @Test
  void answersWithoutABodyKeepTheirHeaders() {
    assertThat(trace).contains("kept tag = \"7\"", "kept allowed = GET, OPTIONS");
    assertThat(probe).containsPattern("head +works").containsPattern("options +works");
  }

  @Test
  void onlyRefusedRequestsFail() {
    assertThat(result.get("requests"))
        .hasSize(15)
        .allSatisfy(
            request ->
                assertThat(request.get("failed").asInt())
                    .isEqualTo(
                        request.get("name").asText().startsWith("refused")
                            ? request.get("sent").asInt()
                            : 0));
  }

  @Test
  void traceShowsFieldsAndSizesOfAMultipartBodyWithoutSecrets() {
    assertThat(result.at("/evidence/0/exchange/requestBody").asText())
        .isEqualTo("token: ******\npicture: (file picture.png, 11 bytes)");
    assertThat(trace)
        .contains(
            "\n\nname: x \"y\" & z%\npassword: ******\nmeta: {\"of\":\"x \\\"y\\\" & z%\"}\n"
                + "pictures: (file picture.png, 11 bytes)\n"
                + "pictures: (file x %22y%22 & z%.png, 11 bytes)\n\n")
        .contains("\n\n(file picture.png, 11 bytes)\n\n")
        .doesNotContain("correct horse", "s3cret");
  }
}
