package dev.gauntlet.target;

import java.util.Map;
import java.util.function.Consumer;

/** A target that offers nothing and does nothing. */
public class IdleTarget implements Target {

  @Override
  public Map<String, BaseUrls> baseUrls() {
    return Map.of();
  }

  @Override
  public Map<String, String> stores() {
    return Map.of();
  }

  @Override
  public String description() {
    return "an idle target";
  }

  @Override
  public void onDeath(Consumer<String> listener) {}

  @Override
  public void reset() {}

  @Override
  public void close() {}
}
