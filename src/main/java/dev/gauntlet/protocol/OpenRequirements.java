package dev.gauntlet.protocol;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the workload of a run needs, open. */
public final class OpenRequirements implements AutoCloseable {

  private final Map<Requirement<?>, Access> accesses = new LinkedHashMap<>();

  OpenRequirements() {}

  void add(Requirement<?> requirement, Access access) {
    accesses.put(requirement, access);
  }

  /** What the users get of a requirement that the workload has named. */
  @SuppressWarnings("unchecked") // put there by the requirement's own plan
  public <A extends Access> A of(Requirement<A> requirement) {
    return (A) accesses.get(requirement);
  }

  /** Where the users connect to. */
  public List<URI> urls() {
    return accesses.values().stream().flatMap(access -> access.urls().stream()).toList();
  }

  @Override
  public void close() {
    accesses.values().forEach(Access::close);
  }
}
