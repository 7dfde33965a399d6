package dev.gauntlet.result;

/**
 * The figures of a request that only some requests have.
 *
 * @param transfer the network figures; null if they were not measured
 * @param streams the streamed answers; null if there were none
 */
public record RequestDetails(TransferResult transfer, StreamResult streams) {

  static RequestDetails of(RequestData data) {
    return new RequestDetails(TransferResult.of(data.transfers()), StreamResult.of(data.streams()));
  }
}
