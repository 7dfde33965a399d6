package dev.gauntlet.bridge;

import io.gatling.core.Predef$;
import io.gatling.core.config.GatlingConfiguration;

/** Makes Gatling's DSL usable where Gatling itself does not run: in a check, in a test. */
public final class GatlingDsl {

  private GatlingDsl() {}

  public static void configure() {
    Predef$.MODULE$._configuration_$eq(GatlingConfiguration.load());
  }
}
