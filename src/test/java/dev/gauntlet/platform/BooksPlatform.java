package dev.gauntlet.platform;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.books.BooksModule;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.platform.model.ModelOptions;
import dev.gauntlet.platform.module.ConversationLimits;
import dev.gauntlet.platform.module.PlatformModule;
import dev.gauntlet.platform.store.StoreOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform with one additional module, on embedded stores. */
public final class BooksPlatform implements AutoCloseable {

  private final ReferencePlatform platform;

  private BooksPlatform(ReferencePlatform platform) {
    this.platform = platform;
  }

  public static BooksPlatform start() {
    List<PlatformModule> modules = new ArrayList<>(PlatformModules.BUILT_IN.all());
    modules.add(new BooksModule());
    return new BooksPlatform(
        ReferencePlatform.start(
            new PlatformOptions(
                new PlatformOptions.Listening("127.0.0.1", Map.of()),
                new PlatformOptions.Connections(Optional.empty(), Optional.empty(), 5, 2),
                new PlatformOptions.Behaviour(
                    new LoginOptions(4, Optional.empty(), Duration.ofHours(1)),
                    false,
                    ModelOptions.DEFAULT,
                    ConversationLimits.DEFAULT,
                    FaultRules.none()),
                Optional.empty(),
                StoreOptions.defaultCache(System.getenv())),
            new PlatformModules(modules)));
  }

  /** Returns the base URL of each contract by its name. */
  public Map<String, String> baseUrls() {
    return platform.baseUrls();
  }

  /** Returns why the data of users could not be reset; empty after success. */
  public Optional<String> reset() {
    return platform.reset();
  }

  @Override
  public void close() {
    platform.close();
  }
}
