package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.bridge.http.StreamedBody;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Frame;
import dev.gauntlet.contract.FrameEffect;
import dev.gauntlet.contract.FrameMeaning;
import dev.gauntlet.contract.StreamRules;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import io.netty.buffer.ByteBuf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The state of one streamed answer: receives the parts of its body with their times, and becomes
 * its measurements. All times are those of {@link System#nanoTime}. A stream keeps the gaps between
 * its chunks and the beginning of one frame, and its text only if that is saved.
 *
 * <p>Not thread-safe: it belongs to the event loop of its connection.
 */
public final class StreamReading implements StreamedBody {

  private static final long UNSEEN = -1;
  private static final long NANOS_PER_MICRO = 1_000;

  private final StreamRules rules;
  private final long start;
  private final FrameSplitter splitter;
  private final Consumer<Frame> frames = this::frame;
  private final FrameSequence sequence = new FrameSequence();
  private final ChunkTimes chunks = new ChunkTimes();
  private final Map<String, Long> milestones = new LinkedHashMap<>();
  private final Map<String, Object> saved = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder(0);

  private long bytes;
  private long received;
  private long progress;
  private long firstByte = UNSEEN;
  private long firstContent = UNSEEN;
  private long lastContent = UNSEEN;
  private long end = UNSEEN;
  private boolean bodyEnded;
  private OptionalLong tokens = OptionalLong.empty();
  private Optional<StreamFault> fault = Optional.empty();

  /**
   * @param startNanos when the request started
   */
  public StreamReading(StreamRules rules, long startNanos) {
    this.rules = rules;
    this.start = startNanos;
    this.progress = startNanos;
    this.splitter = FrameSplitter.of(rules.framing());
  }

  /** Receives the time of the headers, if they were read from the socket before the body. */
  public void began(long receivedNanos) {
    if (firstByte == UNSEEN) {
      firstByte = receivedNanos - start;
    }
  }

  @Override
  public boolean received(ByteBuf part, long receivedNanos) {
    began(receivedNanos);
    bytes += part.readableBytes();
    if (bytes > rules.limits().bytes()) {
      return false;
    }
    received = receivedNanos;
    splitter.split(part, frames);
    return true;
  }

  @Override
  public long deadlineNanos() {
    return Math.min(
        start + rules.limits().time().toNanos(), progress + rules.limits().silence().toNanos());
  }

  /** Returns the limit that {@link #deadlineNanos} stands for. */
  public StreamEnd atDeadline() {
    return deadlineNanos() == start + rules.limits().time().toNanos()
        ? StreamEnd.LIMIT
        : StreamEnd.SILENCE;
  }

  private void frame(Frame frame) {
    FrameMeaning meaning = rules.read(frame);
    if (meaning.effect() == FrameEffect.UNREADABLE && bodyEnded) {
      return;
    }
    long at = received - start;
    meaning.sequence().ifPresent(number -> sequence.next(number).ifPresent(this::fail));
    meaning.milestones().forEach(name -> milestones.putIfAbsent(name, at));
    meaning.saved().forEach(saved::putIfAbsent);
    tokens = meaning.tokens().isPresent() ? meaning.tokens() : tokens;
    if (meaning.effect() != FrameEffect.HEARTBEAT) {
      progress = received;
    }
    content(meaning.text(), at);
    advance(meaning, at);
  }

  private void content(String part, long at) {
    if (part.isEmpty()) {
      return;
    }
    if (end != UNSEEN) {
      fail(StreamFault.of(StreamCompletion.OUT_OF_ORDER));
    }
    firstContent = firstContent == UNSEEN ? at : firstContent;
    lastContent = at;
    chunks.add(at / NANOS_PER_MICRO);
    if (rules.keepsText()) {
      text.append(part);
    }
  }

  private void advance(FrameMeaning meaning, long at) {
    switch (meaning.effect()) {
      case END -> end = end == UNSEEN ? at : end;
      case ERROR -> fail(StreamFault.error(meaning.error().orElse("")));
      case UNREADABLE -> fail(StreamFault.unreadable());
      default -> {}
    }
  }

  private void fail(StreamCompletion kind) {
    fail(StreamFault.of(kind));
  }

  /** Keeps the first fault, which explains the later ones. */
  private void fail(StreamFault found) {
    fault = fault.or(() -> Optional.of(found));
  }

  /**
   * Ends the stream and returns its measurements. Nothing is received afterwards.
   *
   * @param how the end as the client sees it; a stream whose end marker arrived is complete anyway
   */
  public StreamedAnswer ended(StreamEnd how) {
    if (how == StreamEnd.BODY_ENDED) {
      bodyEnded = true;
      splitter.end(frames);
    }
    if (end == UNSEEN) {
      faultOf(how).ifPresent(this::fail);
    }
    return new StreamedAnswer(
        completion(),
        new StreamedAnswer.Times(firstByte, firstContent, lastContent, end),
        chunks.count(),
        tokens,
        chunks.gaps(),
        Map.copyOf(milestones));
  }

  private Optional<StreamFault> faultOf(StreamEnd how) {
    return switch (how) {
      case BODY_ENDED, CONNECTION_CLOSED -> Optional.of(StreamFault.of(StreamCompletion.CUT));
      case SILENCE -> Optional.of(StreamFault.stalled(rules.limits().silence()));
      case LIMIT, RUN_ENDED -> Optional.empty();
    };
  }

  private StreamCompletion completion() {
    if (fault.isPresent()) {
      return fault.get().completion();
    }
    if (end == UNSEEN) {
      return StreamCompletion.CAPPED;
    }
    return chunks.buffered() ? StreamCompletion.BUFFERED : StreamCompletion.COMPLETE;
  }

  /** Returns the fault of an ended stream, in the same words each time; empty if it has none. */
  public Optional<String> fault() {
    return fault.map(StreamFault::reason);
  }

  /** Returns the saved values of a complete stream, or which one is missing. */
  public Answer answer() {
    return rules.answer(saved, text.toString());
  }
}
