package dev.gauntlet.protocol.http;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import java.nio.file.Path;
import java.util.Map;

/** Parts of streamed answers over HTTP, and the operation of a contract that reads them. */
final class StreamPeer {

  static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  static final String DONE = "data: {\"type\":\"done\",\"tokens_used\":7}\n\n";

  private StreamPeer() {}

  static String token(String text, int number) {
    return "data: {\"type\":\"token\",\"content\":\"%s\",\"seq\":%s}\n\n".formatted(text, number);
  }

  static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  static Operation operation() {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), StreamPeer.class.getClassLoader()));
    Contract contract =
        Contract.read(settings.file(Path.of("src/test/resources/contracts/stream.conf")));
    settings.throwIfProblems();
    return contract.operation("read stream");
  }
}
