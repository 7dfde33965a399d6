package dev.gauntlet.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import java.net.URLDecoder;
import java.net.URLEncoder;

/**
 * The tag of a line of the latency log: {@code journey|request|outcome}. Both names are encoded as
 * in the query of a URL, because a tag must not contain commas or spaces: {@code
 * task|create+task|ok}.
 */
record IntervalTag(RequestKey key, OutcomeKind outcome) {

  static IntervalTag parse(String tag) {
    String[] parts = tag.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not journey|request|outcome: " + tag);
    }
    RequestKey key = new RequestKey(decoded(parts[0]), decoded(parts[1]));
    return new IntervalTag(key, OutcomeKind.of(parts[2]));
  }

  @Override
  public String toString() {
    return encoded(key.journey()) + "|" + encoded(key.request()) + "|" + outcome;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8);
  }

  private static String decoded(String name) {
    return URLDecoder.decode(name, UTF_8);
  }
}
