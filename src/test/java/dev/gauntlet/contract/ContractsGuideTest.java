package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsGuideTest {

  @Test
  void theExampleOfTheGuideWorks(@TempDir Path folder) throws Exception {
    String guide = Files.readString(Path.of("docs", "contracts.md"));
    String example = guide.split("```hocon\n", 2)[1].split("```", 2)[0];
    Contract notes = ContractFile.read(folder, example);
    Map<String, Object> user = Map.of("username", "ada", "description", "buy milk");
    assertThat(notes.operation("create task").body(user::get))
        .isEqualTo("{\"text\":\"buy milk\",\"title\":\"Note of ada\",\"visible\":true}");
    assertThat(notes.operation("create task").header("X-Session", name -> "key")).isEqualTo("key");
  }
}
