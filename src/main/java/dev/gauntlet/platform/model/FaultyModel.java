package dev.gauntlet.platform.model;

import dev.gauntlet.platform.http.StreamFaults;
import dev.gauntlet.platform.http.StreamFaults.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/**
 * A model for streamed answers that injects the faults of streams. It counts exactly: every n-th
 * answer, from the first on. A fault hits the third token, or the last one of a shorter answer.
 */
public final class FaultyModel implements LanguageModel {

  private static final int PLACE = 2;

  private final LanguageModel sound;
  private final StreamFaults faults;
  private final AtomicLong count = new AtomicLong();

  private FaultyModel(LanguageModel sound, StreamFaults faults) {
    this.sound = sound;
    this.faults = faults;
  }

  /** Returns the model to use; {@code sound} itself if there are no faults. */
  public static LanguageModel around(LanguageModel sound, StreamFaults faults) {
    return faults.isEmpty() ? sound : new FaultyModel(sound, faults);
  }

  @Override
  public ModelAnswer answer(ModelRequest request) {
    long number = count.incrementAndGet();
    ModelAnswer answer = sound.answer(request);
    for (Kind kind : Kind.values()) {
      if (faults.hits(kind, number)) {
        answer = broken(kind, answer);
      }
    }
    return answer;
  }

  private ModelAnswer broken(Kind kind, ModelAnswer answer) {
    int place = Math.min(PLACE, answer.tokens().size() - 1);
    return switch (kind) {
      case LATE -> changed(answer, (tokens, last) -> delayed(tokens, 0, faults.delay(kind)));
      case STALL -> changed(answer, (tokens, last) -> delayed(tokens, place, faults.delay(kind)));
      case DOUBLE -> changed(answer, (tokens, last) -> doubled(tokens, place));
      case SWAP -> changed(answer, (tokens, last) -> swapped(tokens, place));
      case BUFFER -> changed(answer, FaultyModel::buffered);
      case CUT -> new ModelAnswer(answer.tokens().subList(0, place), AnswerEnding.CUT);
      case ERROR -> new ModelAnswer(answer.tokens().subList(0, place), AnswerEnding.ERROR);
    };
  }

  private static ModelAnswer changed(
      ModelAnswer answer, BiFunction<List<Token>, Long, List<Token>> change) {
    return new ModelAnswer(
        change.apply(answer.tokens(), answer.durationNanos()), answer.ending());
  }

  private static List<Token> delayed(List<Token> tokens, int from, Duration delay) {
    List<Token> changed = new ArrayList<>(tokens);
    for (Token token : tokens.subList(from, tokens.size())) {
      changed.set(token.number() - 1, token.due(token.dueNanos() + delay.toNanos()));
    }
    return changed;
  }

  private static List<Token> doubled(List<Token> tokens, int place) {
    List<Token> changed = new ArrayList<>(tokens);
    changed.add(place, tokens.get(place));
    return changed;
  }

  /** Swaps a token with its predecessor; each place keeps its time. */
  private static List<Token> swapped(List<Token> tokens, int place) {
    List<Token> changed = new ArrayList<>(tokens);
    if (place > 0) {
      Token early = tokens.get(place - 1);
      Token late = tokens.get(place);
      changed.set(place - 1, late.due(early.dueNanos()));
      changed.set(place, early.due(late.dueNanos()));
    }
    return changed;
  }

  private static List<Token> buffered(List<Token> tokens, long last) {
    return tokens.stream().map(token -> token.due(last)).toList();
  }
}
