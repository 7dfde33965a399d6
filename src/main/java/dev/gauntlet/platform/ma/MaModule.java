package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.module.ModuleContext;
import dev.gauntlet.platform.module.PlatformModule;

/** The contract {@code ma} as a module. */
public final class MaModule implements PlatformModule {

  @Override
  public String contract() {
    return "ma";
  }

  @Override
  public ContractApi open(ModuleContext context) {
    return new MaApi(
        context.vertx(), context.stores(), context.login(), context.faults().pushes());
  }
}
