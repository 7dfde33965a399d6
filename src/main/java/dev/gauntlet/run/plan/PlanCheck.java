package dev.gauntlet.run.plan;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.SimulationSources;
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

  /** Set in the system's properties while a plan is checked. */
  private static final String ACTIVE = "gauntlet.plan-check";

  /** Ends a constructor where its run would be prepared. */
  private static final class Prepared extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient String simulation;
    private final transient Workload.Source workload;

    Prepared(String simulation, Workload.Source workload) {
      super(null, null, false, false);
      this.simulation = simulation;
      this.workload = workload;
    }
  }

  private PlanCheck() {}

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
      String simulation, Map<String, String> options, SettingsSources sources) {
    Properties before = System.getProperties();
    Properties during = new Properties();
    during.putAll(before);
    during.putAll(options);
    during.put(ACTIVE, "true");
    System.setProperties(during);
    try {
      GatlingDsl.configure();
      Class.forName(SimulationSources.className(simulation)).getDeclaredConstructor().newInstance();
      return Optional.empty();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Prepared asked) {
        return Optional.of(plan(asked, sources));
      }
      throw e.getCause() instanceof ConfigurationException problems
          ? problems
          : cannotBeBuilt(e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw cannotBeBuilt(e);
    } finally {
      System.setProperties(before);
    }
  }

  private static RunSpec plan(Prepared asked, SettingsSources sources) {
    try {
      return RunSpec.read(asked.simulation, Settings.load(sources), asked.workload);
    } catch (ConfigurationException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw cannotBeBuilt(e);
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

  /** Whether a plan is checked, and no run prepared. */
  public static boolean active() {
    return System.getProperty(ACTIVE) != null;
  }

  /** Called in place of preparing a run; does nothing where none is checked. */
  public static void read(String simulation, Workload.Source workload) {
    if (active()) {
      throw new Prepared(simulation, workload);
    }
  }
}
