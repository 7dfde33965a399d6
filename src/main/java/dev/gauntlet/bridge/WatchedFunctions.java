package dev.gauntlet.bridge;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.internal.Expressions;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scala.Function1;
import scala.Product;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Hears of what the functions of a chain throw, such as that of {@code exec(session -> ...)}.
 * Gatling itself keeps neither the stack nor whose it was, and gives no way to be asked: the
 * private fields in which its builders keep functions are set. Where that cannot be, a function
 * stays as it is, and {@link StepLog} still hears of it.
 */
public final class WatchedFunctions {

  /** The builders of Gatling, and those of ours, that hold steps or functions. */
  private static final List<String> BUILDERS =
      List.of(
          "io.gatling.core.action.builder.",
          "io.gatling.core.structure.",
          "io.gatling.javaapi.core.",
          Gate.class.getName());

  /** Pairs and options; a product of Gatling's may be a feeder with a million records. */
  private static final String SCALA = "scala.";

  /** By whom Gatling's Java API makes an expression of a function. */
  private static final String MAKER = Expressions.class.getName().replace('.', '/') + "$";

  private static final Pattern MADE_BY = Pattern.compile("\\$anonfun\\$(\\w+)\\$\\d+");

  private final BiConsumer<Session, Throwable> listener;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private WatchedFunctions(BiConsumer<Session, Throwable> listener) {
    this.listener = listener;
  }

  /**
   * The same chain, whose functions are watched from now on.
   *
   * @param listener called on the user's event loop, which it must not hold up; the user then goes
   *     on as failed
   */
  public static ChainBuilder in(ChainBuilder chain, BiConsumer<Session, Throwable> listener) {
    new WatchedFunctions(listener).look(chain);
    return chain;
  }

  private void look(Object part) {
    if (part == null || !seen.add(part)) {
      return;
    }
    if (part instanceof Iterable<?> parts) {
      CollectionConverters.asJava(parts).forEach(this::look);
    } else if (part instanceof Product product && part.getClass().getName().startsWith(SCALA)) {
      CollectionConverters.asJava(product.productIterator()).forEachRemaining(this::look);
    } else if (holds(part.getClass())) {
      lookInto(part);
    }
  }

  private static boolean holds(Class<?> type) {
    return !type.isHidden() && BUILDERS.stream().anyMatch(type.getName()::startsWith);
  }

  private void lookInto(Object builder) {
    for (Class<?> type = builder.getClass(); holds(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          look(field, builder);
        }
      }
    }
  }

  private void look(Field field, Object builder) {
    try {
      field.setAccessible(true);
      if (field.getType() == Function1.class) {
        watch(field, builder);
      } else {
        look(field.get(builder));
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // It stays unwatched; the log tells less of it, but tells it.
    }
  }

  /** A lambda that can be serialized tells what it was made of. */
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
        throw new ToldException(e);
      }
    }
  }
}
