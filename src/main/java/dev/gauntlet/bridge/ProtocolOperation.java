package dev.gauntlet.bridge;

import io.gatling.core.action.Action;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Session;

/**
 * A request of a Gauntlet protocol, as a step of a scenario. It is counted in Gatling's statistics,
 * respects throttling and groups, and its answer is read by Gatling's checks.
 *
 * @param <P> the protocol that the scenario must have
 */
public abstract class ProtocolOperation<P extends LoadProtocol> implements ActionBuilder {

  private final Class<P> protocol;
  private final RequestOptions options;

  protected ProtocolOperation(Class<P> protocol, RequestOptions options) {
    this.protocol = protocol;
    this.options = options;
  }

  protected final RequestOptions options() {
    return options;
  }

  /**
   * Returns whether the operation is counted as a request. Any other operation, such as listening
   * for a while, appears in the statistics only if it fails.
   */
  protected boolean counted() {
    return true;
  }

  /**
   * Begins the operation on the user's event loop, which must not be blocked. An exception ends the
   * operation as failed.
   */
  protected abstract void begin(P protocol, Session session, OperationCallback callback);

  @Override
  public final io.gatling.core.action.builder.ActionBuilder asScala() {
    return new io.gatling.core.action.builder.ActionBuilder() {
      @Override
      public Action build(ScenarioContext context, Action next) {
        P found =
            context
                .protocolComponentsRegistry()
                .components(new LoadProtocolComponents.Key<>(protocol))
                .protocol();
        return new OperationAction(
            new InScenario(found),
            new RequestRecording(found.recorder(), found.silent()),
            BodyChecks.of(options.checks()),
            context,
            next);
      }
    };
  }

  private final class InScenario implements AsyncOperation {

    private final P found;

    InScenario(P found) {
      this.found = found;
    }

    @Override
    public String name(Session session) {
      return options.name().apply(session);
    }

    @Override
    public RecordedAs recordedAs() {
      return counted() ? RecordedAs.REQUESTS : RecordedAs.FAILURES;
    }

    @Override
    public void begin(Session session, OperationCallback callback) {
      ProtocolOperation.this.begin(found, session, callback);
    }
  }
}
