package dev.gauntlet.target;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The base URLs of the instances that serve one contract. Users are spread over them; single
 * requests, such as logins, go to the first.
 *
 * @param all at least one
 */
public record BaseUrls(List<URI> all) {

  private static final String SEPARATOR = ",";

  public BaseUrls {
    all = List.copyOf(all);
  }

  static BaseUrls of(URI only) {
    return new BaseUrls(List.of(only));
  }

  /** Parses the URLs that a platform has printed, separated by commas. */
  static BaseUrls parse(String text) {
    return new BaseUrls(Stream.of(text.split(SEPARATOR)).map(URI::create).toList());
  }

  public URI first() {
    return all.get(0);
  }

  /** Returns the URLs with commas between them, as an option accepts them. */
  @Override
  public String toString() {
    return all.stream().map(URI::toString).collect(Collectors.joining(SEPARATOR));
  }
}
