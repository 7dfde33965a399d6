package dev.gauntlet.bridge;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.internal.Expressions;
import java.util.function.Function;

/** Texts in Gatling's expression language, such as {@code chat:#{user}}. */
public final class TextExpression {

  private TextExpression() {}

  /** The text for a user; throws where its session lacks a value. */
  public static Function<Session, String> of(String text) {
    return text.contains("#{")
        ? Expressions.expressionToJavaFunction(Expressions.toStringExpression(text))
        : session -> text;
  }
}
