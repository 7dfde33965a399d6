package dev.gauntlet.measure;

import java.util.function.ToDoubleFunction;

/** The network figures of requests, each recorded as a distribution. */
public enum TransferFigure implements RequestFigure {
  CONNECT("connectMs", "connect", "ms", transfer -> transfer.connectNanos() / 1e6),
  FIRST_BYTE("firstByteMs", "first byte", "ms", transfer -> transfer.firstByteNanos() / 1e6),
  SENT("sentBytes", "sent on the wire", "bytes", Transfer::sentBytes),
  RECEIVED("receivedBytes", "received on the wire", "bytes", Transfer::receivedBytes),
  BODY("bodyBytes", "decoded body", "bytes", Transfer::bodyBytes);

  private final String label;
  private final String words;
  private final String unit;
  private final ToDoubleFunction<Transfer> value;

  TransferFigure(String label, String words, String unit, ToDoubleFunction<Transfer> value) {
    this.label = label;
    this.words = words;
    this.unit = unit;
    this.value = value;
  }

  /** Returns the display name. */
  public String words() {
    return words;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public MetricKind kind() {
    return MetricKind.TRANSFER;
  }

  /** Returns the value in the figure's unit; negative if the transfer has none. */
  double of(Transfer transfer) {
    return value.applyAsDouble(transfer);
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }
}
