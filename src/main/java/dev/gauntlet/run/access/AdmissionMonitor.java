package dev.gauntlet.run.access;

import dev.gauntlet.admission.AdmissionLedger;
import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.contract.AdmissionRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.AdmissionSource;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.protocol.http.CallObserver;
import dev.gauntlet.protocol.http.HttpCall;
import io.gatling.javaapi.core.Session;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A monitor that enters the calls of all users into the admission ledger of a contract. It reads
 * the clock within its lock, so that the ledger receives the events in the order of their times.
 */
final class AdmissionMonitor implements CallObserver, AdmissionSource {

  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  private final Optional<AdmissionRules> rules;
  private final AdmissionLedger ledger;
  private final Optional<AdmissionSampler> sampler;
  private final Clock clock;
  private final Map<Long, Long> statisticsSent = new ConcurrentHashMap<>();

  /**
   * @param rules empty if only the markers of answers are compared
   * @param sampler reads the platform's own statistics
   */
  AdmissionMonitor(
      String contract,
      Optional<AdmissionRules> rules,
      Optional<AdmissionSampler> sampler,
      Clock clock) {
    this.ledger = new AdmissionLedger(contract);
    this.rules = rules;
    this.sampler = sampler;
    this.clock = clock;
    rules.ifPresent(
        known ->
            ledger.platform(
                AdmissionSampler.options(
                    known, sampler.flatMap(AdmissionSampler::before))));
    sampler.ifPresent(each -> each.start(this::reported));
  }

  private void locked(Consumer<Long> entry) {
    synchronized (ledger) {
      entry.accept(clock.nanoTime());
    }
  }

  private void reported(AdmissionSampler.Sample sample) {
    locked(now -> ledger.reported(sample.sentNanos(), now, sample.active()));
  }

  @Override
  public void sending(Operation operation, Session session) {
    rules.ifPresent(known -> sending(known, operation.name(), session));
  }

  private void sending(AdmissionRules known, String operation, Session session) {
    if (operation.equals(known.start())) {
      locked(now -> ledger.startSent(session.userId(), user(known, session), now));
    } else if (operation.equals(known.end())) {
      slot(known, session).ifPresent(id -> locked(now -> ledger.endSent(id, now)));
    } else if (isStatistics(known, operation)) {
      statisticsSent.put(session.userId(), clock.nanoTime());
    }
  }

  private static boolean isStatistics(AdmissionRules known, String operation) {
    return known.statistics().filter(each -> each.operation().equals(operation)).isPresent();
  }

  private static String user(AdmissionRules known, Session session) {
    return known
        .user()
        .map(session::get)
        .map(Object::toString)
        .orElseGet(() -> "#" + session.userId());
  }

  private static Optional<String> slot(AdmissionRules known, Session session) {
    return Optional.ofNullable(session.get(known.slot())).map(Object::toString);
  }

  @Override
  public void ended(
      Operation operation, Session session, HttpCall.Ended ended, Optional<HttpReply> reply) {
    if (operation.marked() && ended.outcome().kind() == OutcomeKind.OK) {
      locked(now -> ledger.marked(false));
    }
    rules.ifPresent(
        known -> {
          if (operation.name().equals(known.start())) {
            locked(now -> started(known, operation, session, ended, now));
          } else if (operation.name().equals(known.end()) && !ended.bad()) {
            slot(known, session).ifPresent(id -> locked(now -> ledger.ended(id, now)));
          } else if (isStatistics(known, operation.name())) {
            statistics(known, session, reply);
          }
        });
  }

  private void started(
      AdmissionRules known, Operation operation, Session session, HttpCall.Ended ended, long now) {
    Object caller = session.userId();
    int status = ended.status().orElse(0);
    Object id = ended.saved().get(known.slot());
    if (ended.outcome().kind() == OutcomeKind.OK && id != null) {
      ledger.accepted(caller, id.toString(), now);
    } else if (operation.refusals().containsKey(status)) {
      ledger.refused(caller, ended.limit(), now);
    } else if (ended.outcome().kind() == OutcomeKind.UNSENT
        || status >= CLIENT_ERRORS && status < SERVER_ERRORS) {
      ledger.rejected(caller, now);
    } else {
      ledger.unknown(caller, now);
    }
  }

  private void statistics(AdmissionRules known, Session session, Optional<HttpReply> reply) {
    Long sent = statisticsSent.remove(session.userId());
    if (sent != null && reply.isPresent()) {
      known
          .statistics()
          .orElseThrow()
          .active(reply.get().body())
          .ifPresent(active -> reported(new AdmissionSampler.Sample(sent, active, "")));
    }
  }

  @Override
  public void misdirected(Operation operation) {
    locked(now -> ledger.marked(true));
  }

  @Override
  public AdmissionReading read() {
    synchronized (ledger) {
      return ledger.reading();
    }
  }

  /** Reads the platform's statistics a last time, when all users have left. */
  @Override
  public AdmissionReading end() {
    synchronized (ledger) {
      ledger.decideAll();
    }
    sampler
        .flatMap(each -> each.after(read().slots().possible()))
        .ifPresent(
            sample -> locked(now -> ledger.reportedAtEnd(sample.active())));
    return read();
  }

  void close() {
    sampler.ifPresent(AdmissionSampler::close);
  }
}
