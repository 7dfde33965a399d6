package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Problem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushRulesTest {

  private static final Map<String, Object> USER =
      Map.of("taskId", "t 1", "token", "a&b", "tenantId", "acme");

  @TempDir Path folder;

  private PushRules push(String keys) {
    return ContractFile.read(folder, contract(keys)).pushes().orElseThrow();
  }

  private static String contract(String keys) {
    return """
    contract {
      name = other
      prefix = /v2
      operations {
        "say" { method = POST, path = /say, body { text = "#{message}" } }
        "list" { method = GET, path = /said, save { messages = "$[*].text" } }
        "look" { method = GET, path = /look }
      }
      pushes {
        path = "/live/#{taskId}"
        channel = "#{taskId}"
        cause = say
        %s
      }
    }
    """
        .formatted(keys);
  }

  @Test
  void socketUrlFollowsTheContractWithEncodedValues() {
    PushRules push = push("query { token = \"#{token}\" }, headers { X-Tenant = \"#{tenantId}\" }");

    assertThat(push.url(USER::get)).isEqualTo("/v2/live/t%201?token=a%26b");
    assertThat(push.headerNames()).containsExactly("X-Tenant");
    assertThat(push.header("X-Tenant", USER::get)).isEqualTo("acme");
    assertThat(push.needs()).containsExactly("taskId", "tenantId", "token");
  }

  @Test
  void subprotocolsAreOfferedByTheHeaderOfTheUpgrade() {
    PushRules push = push("subprotocols = [graphql-transport-ws, graphql-ws]");
    assertThat(push.headerNames()).containsExactly("Sec-WebSocket-Protocol");
    assertThat(push.header("Sec-WebSocket-Protocol", USER::get))
        .isEqualTo("graphql-transport-ws, graphql-ws");
    assertThat(push("subprotocols = mqtt").header("Sec-WebSocket-Protocol", USER::get))
        .isEqualTo("mqtt");
  }

  @Test
  void defaultsAcceptEveryFrameAsAPushAndTheOpenSocketAsTheSubscription() {
    PushRules push = push("");

    assertThat(push.isConfirmed()).isFalse();
    assertThat(push.subscribes()).isFalse();
    assertThat(push.event("no JSON")).contains("no JSON");
    assertThat(push.tenant(USER::get)).isEmpty();
    assertThat(push.channel(USER::get)).isEqualTo("t 1");
  }

  @Test
  void framesAreDistinguishedByTheirContent() {
    PushRules push =
        push(
            "confirmed { \"$.op\" = watching }, events { \"$.op\" = [line, note] },"
                + " marker = \"$.d.text\"");

    assertThat(push.confirms("{\"op\": \"watching\"}")).isTrue();
    assertThat(push.confirms("{\"op\": \"line\"}")).isFalse();
    assertThat(push.confirms("garbage {")).isFalse();
    assertThat(push.event("{\"op\": \"line\", \"d\": {\"text\": \"mark\"}}")).contains("mark");
    assertThat(push.event("{\"op\": \"line\", \"d\": {}}")).isEmpty();
    assertThat(push.event("{\"op\": \"pong\", \"d\": {\"text\": \"mark\"}}")).isEmpty();
  }

  @Test
  void subscribeFrameIsRenderedForTheUser() {
    PushRules push = push("subscribe { op = watch, id = \"#{taskId}\" }, tenant = \"#{tenantId}\"");

    assertThat(push.subscribe(USER::get)).contains("{\"id\":\"t 1\",\"op\":\"watch\"}");
    assertThat(push.tenant(USER::get)).isEqualTo("acme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cause = look | cause must name an operation with #{message}",
        "history = look | history must name an operation that saves \"messages\"",
        "marker = text | marker must be a path into the answer",
        "path = live | path must start with /",
        "subprotocols = [\"a b\"] | subprotocols must be names such as graphql-transport-ws",
        "subprotocols { } | subprotocols must be a list of texts",
        "evnts { } | unknown key contract.pushes.evnts, did you mean events?",
      })
  void invalidInputIsReported(String line, String message) {
    assertThat(ContractFile.problems(folder, contract(line)))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains(message);
  }
}
