package dev.gauntlet.bridge;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.internal.Expressions;
import java.util.function.Function;

/** Compiled texts in Gatling's expression language, such as {@code chat:#{user}}. */
public final class TextExpression {

  private TextExpression() {}

  /** Returns a function from a user to the text; it throws if the session lacks a value. */
  public static Function<Session, String> of(String text) {
    return text.contains("#{")
        ? Expressions.expressionToJavaFunction(Expressions.toStringExpression(text))
        : session -> text;
  }
}
