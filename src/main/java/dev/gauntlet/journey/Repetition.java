package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Acts that are repeated in order.
 *
 * @param times 1 or more
 */
public record Repetition(int times, List<Act> acts) implements Act {

  @Override
  public Act asSetup() {
    return new Repetition(times, acts.stream().map(Act::asSetup).toList());
  }

  @Override
  public Stream<Call> calls() {
    return acts.stream().flatMap(Act::calls);
  }

  /** Returns, for example, {@code 5 x send heartbeat} or {@code 10 x (register worker, send heartbeat)}. */
  @Override
  public String toString() {
    String all = acts.stream().map(Act::toString).collect(Collectors.joining(", "));
    return times + " x " + (acts.size() == 1 ? all : "(" + all + ")");
  }
}
