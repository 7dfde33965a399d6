package dev.gauntlet.bridge;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.internal.Expressions;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scala.Function1;

/**
 * A wrapper for the functions of a chain, such as that of {@code exec(session -> ...)}, that
 * reports their exceptions. Gatling itself records neither the stack trace nor the user. A function
 * that cannot be replaced stays as it is, and {@link StepLogAppender} still counts its errors.
 */
public final class WatchedFunctions {

  /** The class in which Gatling's Java API turns a function into an expression. */
  private static final String MAKER = Expressions.class.getName().replace('.', '/') + "$";

  private static final Pattern MADE_BY = Pattern.compile("\\$anonfun\\$(\\w+)\\$\\d+");

  private final BiConsumer<Session, Throwable> listener;

  private WatchedFunctions(BiConsumer<Session, Throwable> listener) {
    this.listener = listener;
  }

  /**
   * Wraps the functions of a chain and returns the same chain.
   *
   * @param listener called on the user's event loop, which it must not block; the user then
   *     continues as failed
   */
  public static ChainBuilder in(ChainBuilder chain, BiConsumer<Session, Throwable> listener) {
    ChainTraversal.through(chain, new WatchedFunctions(listener)::visit);
    return chain;
  }

  private boolean visit(Field field, Object builder) throws ReflectiveOperationException {
    boolean function = field.getType() == Function1.class;
    if (function) {
      watch(field, builder);
    }
    return !function;
  }

  /**
   * Replaces the function of an expression. A serializable lambda exposes the arguments that it
   * captured.
   */
  private void watch(Field field, Object builder) throws ReflectiveOperationException {
    Object expression = field.get(builder);
    Method replacement = expression.getClass().getDeclaredMethod("writeReplace");
    replacement.setAccessible(true);
    if (replacement.invoke(expression) instanceof SerializedLambda lambda
        && lambda.getImplClass().equals(MAKER)
        && lambda.getCapturedArg(0) instanceof Function<?, ?> function
        && !(function instanceof Watched)) {
      field.set(builder, made(lambda.getImplMethodName(), watched(function)));
    }
  }

  @SuppressWarnings("unchecked")
  private Watched watched(Function<?, ?> function) {
    return new Watched((Function<Session, ?>) function, listener);
  }

  private static Object made(String lambda, Watched function) throws ReflectiveOperationException {
    Matcher maker = MADE_BY.matcher(lambda);
    if (!maker.matches()) {
      throw new NoSuchMethodException(lambda);
    }
    return Expressions.class.getMethod(maker.group(1), Function.class).invoke(null, function);
  }

  private record Watched(Function<Session, ?> function, BiConsumer<Session, Throwable> listener)
      implements Function<Session, Object> {

    @Override
    public Object apply(Session session) {
      try {
        return function.apply(session);
      } catch (RuntimeException | AssertionError e) {
        listener.accept(session, e);
        throw new ReportedException(e);
      }
    }
  }
}
