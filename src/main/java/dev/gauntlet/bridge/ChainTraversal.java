package dev.gauntlet.bridge;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import scala.Product;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A reflective traversal of the builders of a chain. Gatling's builders offer no access to their
 * steps, so the traversal reads and sets their private fields. It does not change a builder whose
 * fields are inaccessible.
 */
final class ChainTraversal {

  /** A visitor that receives each field of each builder, and may set it. */
  @FunctionalInterface
  interface Visitor {

    /** Returns whether the traversal continues into the field's value. */
    boolean visit(Field field, Object builder) throws ReflectiveOperationException;
  }

  /** The builders of Gatling and Gauntlet that hold steps or functions. */
  private static final List<String> BUILDERS =
      List.of(
          "io.gatling.core.action.builder.",
          "io.gatling.core.structure.",
          "io.gatling.javaapi.core.",
          GuardedChain.class.getName());

  /**
   * The package of Scala's pairs and options. Other implementations of {@link Product} are skipped:
   * one may be a feeder with a million records.
   */
  private static final String SCALA = "scala.";

  private final Visitor visitor;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ChainTraversal(Visitor visitor) {
    this.visitor = visitor;
  }

  static void through(Object chain, Visitor visitor) {
    new ChainTraversal(visitor).look(chain);
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
      if (visitor.visit(field, builder)) {
        look(field.get(builder));
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The builder is not changed.
    }
  }
}
