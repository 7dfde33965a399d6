package dev.gauntlet.platform.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text that a model generated, whatever faults changed in its sending.
 *
 * @param tokens the number of generated tokens
 */
public record GeneratedText(String text, int tokens) {

  /** Returns the text of the tokens that were sent: each once, in its place. */
  public static GeneratedText of(List<Token> sent) {
    List<String> texts =
        sent.stream()
            .sorted(Comparator.comparingInt(Token::number))
            .distinct()
            .map(Token::text)
            .toList();
    return new GeneratedText(texts.stream().collect(Collectors.joining()), texts.size());
  }
}
