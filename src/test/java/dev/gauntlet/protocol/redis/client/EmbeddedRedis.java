package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.platform.store.EmbeddedStores;
import dev.gauntlet.platform.store.StoreOptions;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A JUnit extension that shares one real Redis among all test classes, as its URL. */
public final class EmbeddedRedis implements ParameterResolver {

  /** Returns its URL, with the password. */
  public record Url(String text, EmbeddedStores stores) implements AutoCloseable {

    static Url start() {
      EmbeddedStores stores =
          EmbeddedStores.start(
              new StoreOptions(
                  false, true, 1, StoreOptions.defaultCache(System.getenv()), Optional.empty()));
      return new Url(stores.redisUrl().orElseThrow(), stores);
    }

    public RedisEndpoint server() {
      return RedisEndpoint.parse(text);
    }

    @Override
    public void close() {
      stores.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Url.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Url.class, key -> Url.start(), Url.class);
  }
}
