package dev.gauntlet.platform.http;

import dev.gauntlet.platform.data.StoreProbe;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.function.Function;

/**
 * A route that reports the health of the stores: 200 while both answer, else 503. It answers from
 * the state of the probe. A header contains the versions of the platform and its stores.
 */
public final class HealthRoute {

  private static final String VERSION = "X-Version";

  private HealthRoute() {}

  /**
   * Adds the route; add it first, since it must be fast.
   *
   * @param probe the started probe
   * @param path the complete path
   * @param sound the status text while both stores answer
   * @param broken the status text otherwise
   */
  public static void add(
      Router router, String path, StoreProbe probe, String sound, String broken) {
    add(router, path, probe, state -> body(state.healthy() ? sound : broken, state));
  }

  /**
   * Adds a route with another body; add it first, since it must be fast.
   *
   * @param body the body for a state of the stores
   */
  public static void add(
      Router router, String path, StoreProbe probe, Function<StoreProbe.State, JsonObject> body) {
    Buffer healthy = body.apply(new StoreProbe.State(true, true)).toBuffer();
    String version = "Gauntlet " + PlatformRelease.version() + ", " + probe.versions();
    router
        .get(path)
        .handler(
            context -> {
              StoreProbe.State state = probe.state();
              context.response().putHeader(VERSION, version);
              JsonAnswers.end(
                  context.response(),
                  state.healthy() ? 200 : 503,
                  state.healthy() ? healthy : body.apply(state).toBuffer());
            });
  }

  private static JsonObject body(String status, StoreProbe.State state) {
    return new JsonObject()
        .put("status", status)
        .put("database", word(state.database()))
        .put("redis", word(state.redis()));
  }

  private static String word(boolean up) {
    return up ? "connected" : "disconnected";
  }
}
