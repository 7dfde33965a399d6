package dev.gauntlet.measure;

/** The latency of refusals by one limit, in milliseconds. */
public record RefusalLatency(String limit) implements RequestFigure {

  @Override
  public MetricKind kind() {
    return MetricKind.REFUSAL;
  }

  @Override
  public String unit() {
    return "ms";
  }

  @Override
  public String toString() {
    return limit;
  }
}
