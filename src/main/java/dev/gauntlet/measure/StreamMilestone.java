package dev.gauntlet.measure;

/**
 * The time of the first frame of a kind that the contract names, in milliseconds since the start of
 * the request.
 */
public record StreamMilestone(String name) implements RequestFigure {

  @Override
  public MetricKind kind() {
    return MetricKind.MILESTONE;
  }

  @Override
  public String unit() {
    return "ms";
  }

  @Override
  public String toString() {
    return name;
  }
}
