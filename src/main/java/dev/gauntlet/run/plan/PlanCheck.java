package dev.gauntlet.run.plan;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.run.process.RunException;
import dev.gauntlet.run.process.Simulations;
import dev.gauntlet.run.workload.Workload;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The plan of a simulation, read in a process that does not run it: its constructor is called and
 * ends where a run would be prepared.
 */
public final class PlanCheck {

  private static final ThreadLocal<PlanCheck> CURRENT = new ThreadLocal<>();

  /** Ends a constructor whose plan is known. */
  private static final class PlanIsRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanIsRead() {
      super(null, null, false, false);
    }
  }

  private final Sources sources;
  private RunSpec plan;

  private PlanCheck(Sources sources) {
    this.sources = sources;
  }

  /**
   * Reads the plan of a simulation.
   *
   * @param options given to it as {@code -Dname=value}
   * @return empty for a simulation that is Gatling's alone
   * @throws ConfigurationException with all that is wrong with it
   * @throws RunException if it cannot be built
   * @throws VirtualMachineError if it needs more memory or stack than this process has
   */
  public static Optional<RunSpec> of(
      String simulation, Map<String, String> options, Sources sources) {
    Properties before = System.getProperties();
    Properties during = new Properties();
    during.putAll(before);
    during.putAll(options);
    PlanCheck check = new PlanCheck(sources);
    CURRENT.set(check);
    System.setProperties(during);
    try {
      GatlingDsl.configure();
      Class.forName(Simulations.className(simulation)).getDeclaredConstructor().newInstance();
    } catch (InvocationTargetException e) {
      check.ended(e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw cannotBeBuilt(e);
    } finally {
      System.setProperties(before);
      CURRENT.remove();
    }
    return Optional.ofNullable(check.plan);
  }

  private void ended(Throwable cause) {
    if (cause instanceof ConfigurationException problems) {
      throw problems;
    }
    if (!(cause instanceof PlanIsRead)) {
      throw cannotBeBuilt(cause);
    }
  }

  private static RunException cannotBeBuilt(Throwable cause) {
    for (Throwable of = cause; of != null; of = of.getCause()) {
      if (of instanceof VirtualMachineError error) {
        throw error;
      }
    }
    return new RunException("the simulation cannot be built: " + cause);
  }

  /** Whether this thread checks a plan, and runs none. */
  public static boolean active() {
    return CURRENT.get() != null;
  }

  /** Called in place of preparing a run; does nothing where none is checked. */
  public static void read(String simulation, Workload.Source workload) {
    PlanCheck check = CURRENT.get();
    if (check != null) {
      check.plan = RunSpec.read(simulation, Settings.load(check.sources), workload);
      throw new PlanIsRead();
    }
  }
}
