package dev.gauntlet.protocol.echo;

import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.bridge.TextExpression;

/** The entry to an echo in a simulation: {@code echo("say hello").line("hello #{name}")}. */
final class EchoDsl {

  /** A request that has a name. */
  record Named(String name) {
    SendLine line(String text) {
      return new SendLine(
          RequestOptions.named(TextExpression.of(name)), TextExpression.of(text));
    }
  }

  private EchoDsl() {}

  static Named echo(String name) {
    return new Named(name);
  }
}
