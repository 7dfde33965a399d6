package dev.gauntlet.protocol.echo;

import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.bridge.TextExpression;

/** The entry point of the echo DSL: {@code echo("say hello").line("hello #{name}")}. */
final class EchoDsl {

  /** A named request. */
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
