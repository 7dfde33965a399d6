package dev.gauntlet.protocol;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The opened requirements of a run's workload. */
public final class OpenRequirements implements AutoCloseable {

  private final Map<Requirement<?>, RequirementAccess> accesses = new LinkedHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  OpenRequirements() {}

  void add(Requirement<?> requirement, RequirementAccess access) {
    accesses.put(requirement, access);
  }

  /** Returns the access of the users to a requirement that the workload has named. */
  @SuppressWarnings("unchecked") // the requirement's own plan created the access
  public <A extends RequirementAccess> A of(Requirement<A> requirement) {
    return (A) accesses.get(requirement);
  }

  /** Returns the accesses of one type. */
  public <A extends RequirementAccess> List<A> all(Class<A> kind) {
    return accesses.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Prepares the accesses for the load, in the order in which the requirements were named. */
  public void begin(MeasuredRun run) {
    accesses.values().forEach(access -> access.begin(run));
  }

  /** Returns the versions of the systems behind the requirements, by the systems' names. */
  public Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    accesses.values().forEach(access -> versions.putAll(access.versions()));
    return versions;
  }

  /** Returns the URLs to which the users connect. */
  public List<URI> urls() {
    return accesses.values().stream().flatMap(access -> access.urls().stream()).toList();
  }

  /** Closes all accesses, once. A failure to close one does not prevent the others from closing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    List<RuntimeException> faults = new ArrayList<>();
    for (RequirementAccess access : accesses.values()) {
      try {
        access.close();
      } catch (RuntimeException e) {
        faults.add(e);
      }
    }
    if (!faults.isEmpty()) {
      RuntimeException first = faults.get(0);
      faults.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }
}
