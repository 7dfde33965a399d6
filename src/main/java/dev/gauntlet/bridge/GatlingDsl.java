package dev.gauntlet.bridge;

import io.gatling.core.Predef$;
import io.gatling.core.config.GatlingConfiguration;

/** Initialization of Gatling's DSL outside of a Gatling run, such as in a check or a test. */
public final class GatlingDsl {

  private GatlingDsl() {}

  public static void configure() {
    Predef$.MODULE$._configuration_$eq(GatlingConfiguration.load());
  }
}
