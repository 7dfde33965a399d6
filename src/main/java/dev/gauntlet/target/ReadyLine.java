package dev.gauntlet.target;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The line by which the platform says where each contract is served: {@code ready ma=http://...}. */
record ReadyLine(Map<String, URI> urls) {

  private static final String READY = "ready ";

  static ReadyLine parse(String line) {
    if (!line.startsWith(READY)) {
      throw new TargetException("the platform did not start: " + line);
    }
    return new ReadyLine(
        Arrays.stream(line.substring(READY.length()).trim().split(" "))
            .map(entry -> entry.split("=", 2))
            .collect(Collectors.toMap(entry -> entry[0], entry -> URI.create(entry[1]))));
  }

  URI url(String contract) {
    URI url = urls.get(contract);
    if (url == null) {
      throw new TargetException(
          "the embedded platform does not serve the contract \"%s\", only %s; set target.base-url"
              .formatted(contract, urls.keySet()));
    }
    return url;
  }
}
