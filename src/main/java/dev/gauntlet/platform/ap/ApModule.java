package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.module.ModuleContext;
import dev.gauntlet.platform.module.PlatformModule;
import java.util.Map;
import java.util.Optional;

/** The contract {@code ap} as a module. */
public final class ApModule implements PlatformModule {

  @Override
  public String contract() {
    return "ap";
  }

  @Override
  public ContractApi open(ModuleContext context) {
    return new ApApi(context.vertx(), context.stores(), context.login(), context.rateLimited());
  }

  @Override
  public Optional<Map.Entry<String, String>> knownUser() {
    return Optional.of(Map.entry(TenantUsers.TEST_EMAIL, TenantUsers.TEST_PASSWORD));
  }
}
