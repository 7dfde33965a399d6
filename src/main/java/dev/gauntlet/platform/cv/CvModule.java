package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.module.ModuleContext;
import dev.gauntlet.platform.module.PlatformModule;

/** The contract {@code cv} as a module. */
public final class CvModule implements PlatformModule {

  @Override
  public String contract() {
    return "cv";
  }

  @Override
  public boolean hasSchema() {
    return false;
  }

  /** Returns two instances, so that limits must hold across them. */
  @Override
  public int instances() {
    return 2;
  }

  @Override
  public ContractApi open(ModuleContext context) {
    return new CvApi(context);
  }
}
