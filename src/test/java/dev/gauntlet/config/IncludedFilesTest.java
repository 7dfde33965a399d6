package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludedFilesTest {
  @TempDir Path folder;
  private ConfigFolder files;

  @BeforeEach
  void aFileToInclude() {
    files =
        new ConfigFolder(folder)
            .file("base.conf", "name = base", "port = many", "list {", "  a = 1", "  b = 2", "}");
  }

  private Section read(Settings settings, String... lines) {
    files.file("own.conf", lines);
    return settings.file(files.path("own.conf"));
  }

  @Test
  void valueOfTheIncludingFileWins() {
    Section own = read(files.load(), "include \"base.conf\"", "name = own");
    assertThat(own.text("name")).isEqualTo("own");
    assertThat(own.section("list").keys()).containsExactly("a", "b");
  }

  @Test
  void nullRemovesAnEntry() {
    Settings settings = files.load();
    Section own = read(settings, "include \"base.conf\"", "list.a = null", "port = null");
    assertThat(own.section("list").keys()).containsExactly("b");
    assertThat(own.has("port")).isFalse();
    own.text("name");
    own.section("list").integer("b", 0, 9);
    own.rejectUnknownKeys();
    settings.throwIfProblems();
  }

  @Test
  void problemNamesTheFileAndLineOfTheValue() {
    Settings settings = files.load();
    Section own = read(settings, "include \"base.conf\"", "list { b = two }");
    own.integer("port", 1, 9);
    own.section("list").integer("b", 0, 9);
    assertThatThrownBy(settings::throwIfProblems)
        .hasMessageContaining("was many (" + files.path("base.conf") + ": 2, included by " + files.path("own.conf"))
        .hasMessageContaining("was two (" + files.path("own.conf") + ": 2)");
  }

  @Test
  void sectionsKeepTheOrderOfTheIncludedFileBeforeAdditions() {
    files.file("base.conf", "", "", "steps {", "  z { a = 1 }", "  y { a = 2 }", "}");
    Section own = read(files.load(), "include \"base.conf\"", "steps { b { a = 3 }, y.b = 4 }");
    assertThat(own.section("steps").keys()).containsExactly("z", "y", "b");
  }

  @Test
  void includedFileIsNamedByItsRelativePath() {
    files.file("deep/er.conf", "include \"../base.conf\"");
    assertThat(files.load().file(files.path("deep/er.conf")).text("name")).isEqualTo("base");
  }

  @Test
  void aMissingFileIsAProblem() {
    Settings settings = files.load();
    read(settings, "include \"bass.conf\"");
    assertThatThrownBy(settings::throwIfProblems)
        .hasMessageContaining("own.conf cannot be read: it includes bass.conf, which does not exist")
        .hasMessageNotContaining("\n  2.");
  }

  @Test
  void includeDoesNotReadTheClassPath() {
    files.file("deep/er.conf", "include \"base.conf\"");
    Settings settings = files.load();
    settings.file(files.path("deep/er.conf"));
    assertThatThrownBy(settings::throwIfProblems).hasMessageContaining("includes base.conf");
  }

  @Test
  void recursiveIncludeIsAProblemOfOneLine() {
    Settings settings = files.load();
    read(settings, "include \"own.conf\"");
    assertThatThrownBy(settings::throwIfProblems)
        .hasMessageContaining("it includes itself, perhaps by another file: remove that include")
        .hasMessageNotContaining("ParseableFile");
  }
}
