package dev.gauntlet.measure;

/**
 * The network figures of an answered request.
 *
 * @param connectNanos the time until a connection was opened and the request was written, including
 *     name lookup, TLS and proxies; negative if an open connection was used
 * @param firstByteNanos the time from the start of the request, as for its latency, to the first
 *     byte of the answer
 * @param sentBytes the bytes of request line, headers and body below TLS, without those that opened
 *     the connection
 * @param receivedBytes the bytes of the answer below TLS
 * @param bodyBytes the size of the decompressed body of the answer
 */
public record Transfer(
    long connectNanos, long firstByteNanos, long sentBytes, long receivedBytes, long bodyBytes)
    implements RequestFigure.Source {

  private static final TransferFigure[] FIGURES = TransferFigure.values();

  @Override
  public void forEach(RequestFigure.Consumer to) {
    for (TransferFigure figure : FIGURES) {
      double value = figure.of(this);
      if (value >= 0) {
        to.accept(figure, value);
      }
    }
  }
}
