package dev.gauntlet.platform.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A model whose answers depend on the seed and the request only. The first token is the last word
 * of the prompt: an asker who ends the prompt with a marker recognizes the answer.
 *
 * <p>Texts and times have separate random sequences, so a change of the times changes no text.
 * Errors depend on the seed and the number of the request, so that a repeated request can succeed.
 */
public final class MockModel implements LanguageModel {

  /** The name of the model. */
  public static final String NAME = "mock";

  /** The end of the names of models that answer without delays, whatever the options say. */
  public static final String IMMEDIATE = "-immediate";

  private static final int LONGEST = 100_000;
  private static final int LONGEST_MARKER = 200;
  private static final String NO_WORD = "Hello";
  private static final List<String> WORDS =
      List.of(
          ("the agent reads a plan and runs each step while the tool returns results that the user"
                  + " checks before another task starts with new data from its memory or a search"
                  + " of many pages then it writes short notes and waits for more work")
              .split(" "));

  private final ModelOptions options;
  private final AtomicLong count = new AtomicLong();

  public MockModel(ModelOptions options) {
    this.options = options;
  }

  @Override
  public ModelAnswer answer(ModelRequest request) {
    SplittableRandom texts = new SplittableRandom(options.seed() ^ hash(request.text()));
    SplittableRandom times = texts.split();
    int wanted = (int) Math.round(options.length().sample(texts));
    int length = Math.max(1, Math.min(wanted, LONGEST));
    int allowed = Math.min(length, request.maxTokens().orElse(length));
    List<Token> tokens = tokens(request, allowed, texts, times);
    if (fails()) {
      return new ModelAnswer(tokens.subList(0, (tokens.size() + 1) / 2), AnswerEnding.ERROR);
    }
    return new ModelAnswer(tokens, allowed < length ? AnswerEnding.LENGTH : AnswerEnding.STOP);
  }

  /** Returns the number of tokens of a text, which are its words. */
  public static int tokensOf(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private List<Token> tokens(
      ModelRequest request, int length, SplittableRandom texts, SplittableRandom times) {
    ModelOptions timing =
        request.model().endsWith(IMMEDIATE) ? options.withoutDelays() : options;
    List<Token> tokens = new ArrayList<>(length);
    double due = timing.timeToFirstToken().sample(times);
    tokens.add(new Token(1, marker(request.prompt()), (long) due));
    for (int number = 2; number <= length; number++) {
      due += timing.timeBetweenTokens().sample(times);
      tokens.add(new Token(number, " " + WORDS.get(texts.nextInt(WORDS.size())), (long) due));
    }
    return tokens;
  }

  private boolean fails() {
    return options.errorShare() > 0
        && new SplittableRandom(options.seed() + count.incrementAndGet()).nextDouble()
            < options.errorShare();
  }

  private static String marker(String prompt) {
    String word = prompt.strip().replaceFirst("(?s).*\\s", "");
    return word.isEmpty() ? NO_WORD : word.substring(0, Math.min(LONGEST_MARKER, word.length()));
  }

  /** A hash of 64 bits; that of String would give equal answers to many pairs of prompts. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
