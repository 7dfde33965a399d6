package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.StreamRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Rules of streams, read from contracts without other configuration. */
final class StreamContracts {

  /** The rules of server-sent events with every kind of frame. */
  static final String EVENTS =
      """
      framing = sse
      content { when { "$.type" = token }, text = "$.content" }
      milestones { "message saved" { "$.type" = message_saved } }
      error { when { "$.type" = error }, reason = "$.message" }
      end { when { "$.type" = done } }
      heartbeat { when { "$.type" = ping } }
      usage = "$.tokens_used"
      sequence = "$.seq"
      limits { time = 60 s, megabytes = 1, silence = 10 s }
      """;

  /** The rules of lines with other names of fields. */
  static final String LINES =
      """
      framing = ndjson
      content { text = "$.delta" }
      end { when { "$.final" = true } }
      usage = "$.stats.generated"
      """;

  private StreamContracts() {}

  static StreamRules rules(String stream) {
    return rules(stream, "");
  }

  static StreamRules rules(String stream, String save) {
    try {
      Path file = Files.createTempFile("contract", ".conf");
      Files.writeString(file, contract(stream, save));
      StreamRules rules = contract(file).operation("ask").stream().orElseThrow();
      Files.delete(file);
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contract(String stream, String save) {
    return """
           contract {
             name = chat
             operations { ask { method = POST, path = /ask
               stream { %s }
               save { %s } } }
           }
           """
        .formatted(stream, save);
  }

  static Contract contract(Path file) {
    ClassLoader nothing = new URLClassLoader(new URL[0], null);
    Settings settings = Settings.load(new SettingsSources(Map.of(), Map.of(), nothing));
    Contract contract = Contract.read(settings.file(file));
    settings.throwIfProblems();
    return contract;
  }
}
