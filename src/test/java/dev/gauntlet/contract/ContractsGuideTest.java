package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsGuideTest {

  @Test
  void exampleOfTheGuideWorks(@TempDir Path folder) throws Exception {
    String guide = Files.readString(Path.of("docs", "contracts.md"));
    String example = guide.split("```hocon\n", 2)[1].split("```", 2)[0];
    Contract notes = ContractFile.read(folder, example);
    Map<String, Object> user = Map.of("username", "ada", "description", "buy milk");
    assertThat(ContractFile.body(notes.operation("create task"), user::get))
        .isEqualTo("{\"text\":\"buy milk\",\"title\":\"Note of ada\",\"visible\":true}");
    assertThat(notes.operation("create task").header("X-Session", name -> "key")).isEqualTo("key");
  }

  @Test
  void bodyExamplesOfTheGuideWork(@TempDir Path folder) throws Exception {
    String guide = Files.readString(Path.of("docs", "contracts.md"));
    String[] blocks = guide.split("## Bodies", 2)[1].split("## Placeholders", 2)[0].split("```");
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/report.pdf"), "report");
    Files.writeString(folder.resolve("data/a.png"), "picture");
    String operations = (blocks[1] + blocks[3]).replace("hocon\n", "");
    Contract contract =
        ContractFile.read(
            folder, "contract { name = guide, operations {\n" + operations + "} }");
    Map<String, Object> user = Map.of("username", "ada", "taskId", "7");
    assertThat(ContractFile.body(contract.operation("import tasks"), user::get))
        .isEqualTo("{\"first\": 1}\n{\"second\": \"7\"}\n");
    Operation upload = contract.operation("upload report");
    assertThat(upload.shown(upload.body(user::get).orElseThrow()))
        .isEqualTo(
            """
            title: Report of ada
            meta: {"tags":["load","test"]}
            report: (file report.pdf, 6 bytes)
            pictures: (file a.png, 7 bytes)
            pictures: (file 7.png, 7 bytes)""");
  }

  @Test
  void contractsOfTheTutorialWork(@TempDir Path folder) throws Exception {
    Files.copy(Path.of("user-files", "contracts", "ma.conf"), folder.resolve("ma.conf"));
    String way = Files.readString(Path.of("docs", "contracts.md")).split("## From clone", 2)[1];
    String[] blocks = way.split("```hocon\n");
    assertThat(blocks).hasSize(3);
    for (int i = 1; i < blocks.length; i++) {
      Contract mine = ContractFile.read(folder, blocks[i].split("```", 2)[0]);
      assertThat(mine.operation("get task").path()).isEqualTo("/platform/v3/tasks/#{taskId}");
    }
  }
}
