package dev.gauntlet.platform.books;

import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.module.ModuleContext;
import dev.gauntlet.platform.module.PlatformModule;

/** A platform module that manages books. */
public final class BooksModule implements PlatformModule {

  @Override
  public String contract() {
    return "books";
  }

  @Override
  public ContractApi open(ModuleContext context) {
    return new BooksApi(context.vertx(), context.stores());
  }
}
