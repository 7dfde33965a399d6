package dev.gauntlet.platform.http;

import dev.gauntlet.platform.data.StoreProbe;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** GET /health: 200 while both stores answer, else 503; from the probe's memory. */
public final class HealthRoute {

  private HealthRoute() {}

  /** Adds the route; first is best, since it's the one that must be quick. */
  public static void add(Api api, StoreProbe probe) {
    Buffer healthy = body(new StoreProbe.State(true, true));
    api.router()
        .get(api.path("/health"))
        .handler(
            context -> {
              StoreProbe.State state = probe.state();
              JsonAnswers.end(
                  context.response(),
                  state.healthy() ? 200 : 503,
                  state.healthy() ? healthy : body(state));
            });
  }

  private static Buffer body(StoreProbe.State state) {
    return new JsonObject()
        .put("status", state.healthy() ? "healthy" : "unhealthy")
        .put("database", word(state.database()))
        .put("redis", word(state.redis()))
        .toBuffer();
  }

  private static String word(boolean up) {
    return up ? "connected" : "disconnected";
  }
}
