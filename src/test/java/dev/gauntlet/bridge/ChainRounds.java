package dev.gauntlet.bridge;

import dev.gauntlet.bridge.http.HttpStep;
import io.gatling.core.action.builder.ActionBuilder;
import io.gatling.core.action.builder.IfBuilder;
import io.gatling.core.action.builder.LoopBuilder;
import io.gatling.core.action.builder.PauseBuilder;
import io.gatling.core.action.builder.SimpleBooleanConditionLoopBuilder;
import io.gatling.core.action.builder.SwitchBuilder;
import io.gatling.core.session.Session;
import io.gatling.core.session.Session$;
import io.gatling.core.structure.ChainBuilder;
import io.gatling.http.request.builder.HttpRequestBuilder;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scala.Function1;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The measured requests, by name, and the pauses of one pass through a chain, read from Gatling's
 * builders as if every request succeeded and every condition held. A switch gives a round for each
 * of its cases.
 */
public final class ChainRounds {

  public static final String PAUSE = "pause";

  private static final Session USER = Session$.MODULE$.apply("test", 1, null);

  private ChainRounds() {}

  public static List<List<String>> of(io.gatling.javaapi.core.ChainBuilder chain) {
    return of(chain.wrapped);
  }

  private static List<List<String>> of(ChainBuilder chain) {
    List<ActionBuilder> steps = new ArrayList<>(CollectionConverters.asJava(chain.actionBuilders()));
    List<List<String>> rounds = List.of(List.of());
    for (int i = steps.size() - 1; i >= 0; i--) {
      rounds = followedBy(rounds, of(steps.get(i)));
    }
    return rounds;
  }

  private static List<List<String>> followedBy(
      List<List<String>> rounds, List<List<String>> next) {
    return rounds.stream()
        .flatMap(
            round -> next.stream().map(more -> Stream.concat(round.stream(), more.stream()).toList()))
        .toList();
  }

  private static List<List<String>> of(ActionBuilder step) {
    if (step instanceof PauseBuilder) {
      return List.of(List.of(PAUSE));
    }
    if (step instanceof HttpStep.Built request) {
      return List.of(measured(request) ? List.of(request.work().name()) : List.of());
    }
    if (step instanceof HttpRequestBuilder ofGatlings) {
      return List.of(List.of((String) value(ofGatlings.commonAttributes().requestName(), USER)));
    }
    if (step instanceof IfBuilder choice) {
      return of((ChainBuilder) field(IfBuilder.class, "thenNext", choice));
    }
    if (step instanceof SwitchBuilder cases) {
      return ofCases(cases);
    }
    if (step instanceof LoopBuilder loop) {
      return repeated(loop);
    }
    return stepsBehindGate(step);
  }

  private static boolean measured(HttpStep.Built request) {
    return request.work().recordedAs() == AsyncOperation.RecordedAs.REQUESTS;
  }

  private static List<List<String>> ofCases(SwitchBuilder builder) {
    List<List<String>> rounds = new ArrayList<>();
    scala.collection.Iterable<?> cases =
        (scala.collection.Iterable<?>) field(SwitchBuilder.class, "possibilities", builder);
    for (Object each : CollectionConverters.asJava(cases)) {
      rounds.addAll(of((ChainBuilder) ((Tuple2<?, ?>) each)._2()));
    }
    return rounds;
  }

  /** Supports only a fixed number of repetitions: other conditions need a real user. */
  private static List<List<String>> repeated(LoopBuilder loop) {
    List<List<String>> once = of((ChainBuilder) field(LoopBuilder.class, "loopNext", loop));
    String counter = (String) field(LoopBuilder.class, "counterName", loop);
    Object condition = field(SimpleBooleanConditionLoopBuilder.class, "condition", loop);
    List<List<String>> rounds = List.of(List.of());
    for (int i = 0; (Boolean) value(condition, USER.set(counter, i)); i++) {
      rounds = followedBy(rounds, once);
    }
    return rounds;
  }

  private static List<List<String>> stepsBehindGate(ActionBuilder step) {
    for (Field field : step.getClass().getDeclaredFields()) {
      if (field.getType() == GuardedChain.class) {
        Object gate = field(step.getClass(), field.getName(), step);
        return of((io.gatling.javaapi.core.ChainBuilder) field(GuardedChain.class, "steps", gate));
      }
    }
    return List.of(List.of());
  }

  @SuppressWarnings("unchecked")
  private static Object value(Object expression, Session session) {
    return ((io.gatling.commons.validation.Success<Object>)
            ((Function1<Session, Object>) expression).apply(session))
        .value();
  }

  private static Object field(Class<?> type, String name, Object owner) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
