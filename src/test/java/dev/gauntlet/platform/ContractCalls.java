package dev.gauntlet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.network.TlsOptions;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.HttpAccess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of all operations of a contract in a given order, as a probe sends them. */
public final class ContractCalls {

  private static final int LONGEST_ANSWER = 1 << 20;

  private ContractCalls() {}

  /** Asserts that each operation is accepted, and returns all values afterwards. */
  public static Map<String, Object> accepted(
      String contract, String baseUrl, List<String> inOrder, Map<String, Object> values) {
    Contract read = read(contract);
    Map<String, Object> known = new HashMap<>(values);
    assertThat(inOrder).containsExactlyInAnyOrderElementsOf(read.operations().keySet());
    try (ContractClient client = client(baseUrl)) {
      for (String name : inOrder) {
        Answer answer = client.exchange(read.operation(name), known::get).answer();
        assertThat(answer).as(name).isInstanceOf(Answer.Accepted.class);
        known.putAll(((Answer.Accepted) answer).saved());
      }
    }
    return known;
  }

  private static ContractClient client(String baseUrl) {
    return new ContractClient(
        URI.create(baseUrl),
        Duration.ofMinutes(1),
        new HttpAccess(new TlsOptions(Optional.empty(), Optional.empty()), Optional.empty()),
        LONGEST_ANSWER);
  }

  private static Contract read(String contract) {
    Settings settings =
        Settings.load(
            new SettingsSources(Map.of(), Map.of(), ContractCalls.class.getClassLoader()));
    Contract read =
        Contract.read(settings.file(Path.of("user-files", "contracts", contract + ".conf")));
    settings.throwIfProblems();
    return read;
  }
}
