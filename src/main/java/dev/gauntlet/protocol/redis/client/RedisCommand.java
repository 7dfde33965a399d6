package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A command as in redis-cli.
 *
 * @param name one word, such as {@code SET}
 * @param arguments the arguments in order, sent as UTF-8
 */
public record RedisCommand(String name, List<String> arguments) {

  /** Commands that change the state of a connection; the client has methods for them. */
  private static final Set<String> CHANGING =
      Set.of(
          "SUBSCRIBE",
          "PSUBSCRIBE",
          "SSUBSCRIBE",
          "UNSUBSCRIBE",
          "PUNSUBSCRIBE",
          "SUNSUBSCRIBE",
          "MONITOR",
          "QUIT",
          "RESET",
          "HELLO",
          "SELECT",
          "AUTH");

  public RedisCommand {
    name = name.toUpperCase(Locale.ROOT);
    arguments = List.copyOf(arguments);
    if (!name.matches("[A-Z][A-Z0-9._-]*")) {
      throw new IllegalArgumentException("a command must be one word, such as SET");
    }
    if (CHANGING.contains(name)) {
      throw new IllegalArgumentException(
          name
              + " changes the connection, which other users may share; use the client's own method");
    }
  }

  public static RedisCommand of(String name, Object... arguments) {
    return new RedisCommand(name, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  public static RedisCommand publish(String channel, String payload) {
    return of("PUBLISH", channel, payload);
  }

  ProtocolKeyword keyword() {
    return new Keyword(name);
  }

  CommandArgs<String, String> encoded() {
    return new CommandArgs<>(StringCodec.UTF8).addValues(arguments);
  }

  private record Keyword(String word) implements ProtocolKeyword {
    @Override
    public byte[] getBytes() {
      return word.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
      return word;
    }
  }
}
