package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.module.ModuleContext;
import dev.gauntlet.platform.module.PlatformModule;

/** The contract {@code pg} as a module. */
public final class PgModule implements PlatformModule {

  @Override
  public String contract() {
    return "pg";
  }

  @Override
  public ContractApi open(ModuleContext context) {
    return new PgApi(context);
  }
}
