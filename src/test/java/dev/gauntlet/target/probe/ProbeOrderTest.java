package dev.gauntlet.target.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeOrderTest {

  @TempDir Path folder;

  private ProbeOrder probing(String operations, String... known) throws IOException {
    String text =
        """
        contract {
          name = other
          login { operation = "log in", headers { X-Session = "#{token}" } }
          operations { %s }
        }
        """
            .formatted(operations);
    Path file = Files.writeString(folder.resolve("other.conf"), text);
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), getClass().getClassLoader()));
    Contract contract = Contract.read(settings.file(file));
    settings.throwIfProblems();
    return ProbeOrder.of(contract, Set.of(known));
  }

  private List<String> order(String operations, String... known) throws IOException {
    ProbeOrder order = probing(operations, known);
    return Stream.concat(order.beforeEndings().stream(), order.fromFirstEnding().stream())
        .map(Operation::name)
        .toList();
  }

  @Test
  void providersPrecedeConsumersOfValues() throws IOException {
    assertThat(
            order(
                """
                "get part" { method = GET, path = "/parts/#{partId}" }
                "get task" { method = GET, path = "/tasks/#{taskId}", save { partIds = "$.p[*].id" } }
                "list tasks" { method = GET, path = /tasks, auth = true }
                "create task" { method = POST, path = /tasks, save { taskId = "$.id" } }
                "check health" { method = GET, path = /health }
                "log in" { method = POST, path = /login, save { token = "$.t" } }
                """))
        .containsExactly(
            "log in", "list tasks", "create task", "get task", "get part", "check health");
  }

  @Test
  void accountIsCreatedFirstAndDeletionsAreLast() throws IOException {
    assertThat(
            order(
                """
                "delete task" { method = DELETE, path = "/tasks/#{taskId}" }
                "cancel task" { method = POST, path = "/tasks/#{taskId}/cancel" }
                "create task" { method = POST, path = /tasks, save { taskId = "$.id" } }
                "log in" { method = POST, path = /login, save { token = "$.t" } }
                "register user" { role = registration, method = POST, path = /users, body { n = "#{username}" } }
                "get task" { method = GET, path = "/tasks/#{taskId}" }
                """,
                "username"))
        .containsExactly(
            "register user", "log in", "create task", "get task", "cancel task", "delete task");
  }

  @Test
  void createdObjectsExistUntilTheFirstDeletion() throws IOException {
    ProbeOrder order =
        probing(
            """
            "cancel task" { method = POST, path = "/tasks/#{taskId}/cancel" }
            "log in" { method = POST, path = /login, save { token = "$.t" } }
            "create task" { method = POST, path = /tasks, save { taskId = "$.id" } }
            "get part" { method = GET, path = "/parts/#{partId}" }
            "delete task" { method = DELETE, path = "/tasks/#{taskId}" }
            """);
    assertThat(order.beforeEndings())
        .extracting(Operation::name)
        .containsExactly("log in", "create task");
    assertThat(order.fromFirstEnding())
        .extracting(Operation::name)
        .containsExactly("cancel task", "delete task", "get part");
  }

  @Test
  void operationWithoutAValueProviderIsTriedLast() throws IOException {
    assertThat(
            order(
                """
                "get task" { method = GET, path = "/tasks/#{taskId}" }
                "log in" { method = POST, path = /login, save { token = "$.t" } }
                """))
        .containsExactly("log in", "get task");
  }
}
