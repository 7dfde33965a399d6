package dev.gauntlet.platform.cv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.platform.JsonHttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract file matches the platform. */
@ExtendWith(SharedCvPlatform.class)
class CvContractIT {

  private final Contract contract = contract();
  private final CvPlatform platform;
  private final Map<String, Object> known =
      new HashMap<>(
          Map.of(
              "thread", "thread 1",
              "user", "ann",
              "room", "room 1",
              "marker", "marker 1",
              "endStatus", "completed",
              "wantedUser", "ann"));

  CvContractIT(CvPlatform platform) {
    this.platform = platform;
  }

  private static Contract contract() {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), CvContractIT.class.getClassLoader()));
    Contract contract = Contract.read(settings.file(Path.of("user-files", "contracts", "cv.conf")));
    settings.throwIfProblems();
    return contract;
  }

  @BeforeEach
  void forget() {
    platform.forget();
  }

  @Test
  void everyOperationIsAcceptedAsTheContractDefines() {
    List<String> inOrder =
        List.of(
            "check health",
            "start conversation",
            "update activity",
            "list conversations",
            "get statistics",
            "end conversation");
    assertThat(inOrder).containsExactlyInAnyOrderElementsOf(contract.operations().keySet());
    inOrder.forEach(
        name -> assertThat(call(name)).as(name).isInstanceOf(Answer.Accepted.class));
  }

  @Test
  void refusalNamesItsLimit() {
    for (int i = 0; i < 5; i++) {
      call("start conversation");
    }
    assertThat(call("start conversation"))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.refusal().name()).isEqualTo("limit reached");
              assertThat(refused.limit()).isEqualTo("user");
            });
  }

  private Answer call(String name) {
    Operation operation = contract.operation(name);
    JsonHttpClient client = new JsonHttpClient(platform.local().baseUrl("cv").split(",")[0]);
    for (String header : operation.headerNames()) {
      client = client.with(header, operation.header(header, known::get));
    }
    dev.gauntlet.platform.Reply reply =
        client.send(
            operation.method().name(),
            operation.url(known::get),
            operation.body(known::get).map(String::new).orElse(null));
    Reply read = new Reply(reply.status(), reply.headers()::allValues, reply.text());
    Answer answer = operation.read(read, known::get);
    if (answer instanceof Answer.Accepted accepted) {
      known.putAll(accepted.saved());
    }
    return answer;
  }
}
