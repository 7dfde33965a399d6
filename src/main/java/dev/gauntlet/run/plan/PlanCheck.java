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
 * A reader of the plan of a simulation in a process that does not run it. The simulation's
 * constructor is called, and an exception ends it where a run would be prepared.
 */
public final class PlanCheck {

  /** The system property that is set while a plan is checked. */
  private static final String ACTIVE = "gauntlet.plan-check";

  /** An exception that ends a constructor where its run would be prepared. */
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
   * @param options the options that the simulation gets as {@code -Dname=value}
   * @return the plan; empty for a plain Gatling simulation
   * @throws ConfigurationException with all configuration errors
   * @throws RunException if the simulation cannot be built
   * @throws VirtualMachineError if the simulation needs more memory or stack than this process has
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
      return RunSpec.read(
          asked.simulation, Settings.load(sources.of(asked.simulation)), asked.workload);
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

  /** Returns whether this process checks a plan instead of preparing a run. */
  public static boolean active() {
    return System.getProperty(ACTIVE) != null;
  }

  /** Hands over the plan while one is checked, by an exception; does nothing otherwise. */
  public static void read(String simulation, Workload.Source workload) {
    if (active()) {
      throw new Prepared(simulation, workload);
    }
  }
}
