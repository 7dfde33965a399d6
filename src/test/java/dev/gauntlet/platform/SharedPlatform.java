package dev.gauntlet.platform;

import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit extension that shares one platform among all test classes of a run; the platform is
 * started once and closed at the end.
 */
public abstract class SharedPlatform<T> implements ParameterResolver {

  private final Class<T> type;
  private final Function<LocalPlatform, T> view;

  protected SharedPlatform(Class<T> type, Function<LocalPlatform, T> view) {
    this.type = type;
    this.view = view;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == type;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return view.apply(
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                LocalPlatform.class, key -> LocalPlatform.start(), LocalPlatform.class));
  }
}
