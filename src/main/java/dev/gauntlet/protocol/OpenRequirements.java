package dev.gauntlet.protocol;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** All that the workload of a run needs, open. */
public final class OpenRequirements implements AutoCloseable {

  private final Map<Requirement<?>, RequirementAccess> accesses = new LinkedHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  OpenRequirements() {}

  void add(Requirement<?> requirement, RequirementAccess access) {
    accesses.put(requirement, access);
  }

  /** What the users get of a requirement that the workload has named. */
  @SuppressWarnings("unchecked") // put there by the requirement's own plan
  public <A extends RequirementAccess> A of(Requirement<A> requirement) {
    return (A) accesses.get(requirement);
  }

  /** The accesses of one kind. */
  public <A extends RequirementAccess> List<A> all(Class<A> kind) {
    return accesses.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Prepares what the load needs, in the order in which the requirements were named. */
  public void begin(MeasuredRun run) {
    accesses.values().forEach(access -> access.begin(run));
  }

  /** Which version of what runs there, by a name for people. */
  public Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    accesses.values().forEach(access -> versions.putAll(access.versions()));
    return versions;
  }

  /** Where the users connect to. */
  public List<URI> urls() {
    return accesses.values().stream().flatMap(access -> access.urls().stream()).toList();
  }

  /** Closes all of them, once: one that cannot be closed keeps no other open. */
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
