package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.module.ModuleContext;
import dev.gauntlet.platform.module.PlatformModule;
import java.util.Optional;

/** The contract {@code openai} as a module. */
public final class OpenAiModule implements PlatformModule {

  @Override
  public String contract() {
    return "openai";
  }

  @Override
  public boolean hasSchema() {
    return false;
  }

  @Override
  public Optional<String> knownToken() {
    return Optional.of("any-key");
  }

  @Override
  public ContractApi open(ModuleContext context) {
    return new OpenAiApi(context);
  }
}
