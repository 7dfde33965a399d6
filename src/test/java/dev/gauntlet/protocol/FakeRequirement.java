package dev.gauntlet.protocol;

import java.net.URI;
import java.util.List;

/** A requirement that is its own plan and access, needs nothing and makes no requests. */
public class FakeRequirement
    implements Requirement<RequirementAccess>,
        PlannedRequirement<RequirementAccess>,
        RequirementAccess {

  @Override
  public PlannedRequirement<RequirementAccess> plan(PlanningContext planning) {
    return this;
  }

  @Override
  public List<RequestScope> requests() {
    return List.of();
  }

  @Override
  public String place() {
    return "";
  }

  @Override
  public RequirementAccess open(OpeningContext opening) {
    return this;
  }

  @Override
  public List<URI> urls() {
    return List.of();
  }
}
