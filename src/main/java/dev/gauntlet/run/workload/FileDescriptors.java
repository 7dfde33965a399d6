package dev.gauntlet.run.workload;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.health.GeneratorProcess;
import dev.gauntlet.load.OpenModelArrivals;
import dev.gauntlet.measure.ProcessUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The limit of file descriptors of this process. Each virtual user holds a connection; when
 * descriptors run out, requests fail in the load generator and look like failures of the platform.
 * A plan must leave enough of them free that the run does not become invalid.
 *
 * @param limit the most descriptors that may be open at a time
 * @param most the value to which the limit can be raised
 */
public record FileDescriptors(long limit, long most) {

  private static final Path MOST = Path.of("/proc/sys/fs/nr_open");

  /**
   * Descriptors for logs, class files and Gatling's own sockets; 203 were measured in a run of
   * Realtime with 9,800 sockets.
   */
  private static final int SPARE = 300;

  /**
   * The longest wait that is assumed: a target that answers at all answers within it, and a longer
   * timeout serves only to see its errors.
   */
  private static final Duration ASSUMED_WAIT = Duration.ofSeconds(20);

  /** Returns the limit of this process; empty where the operating system reports none. */
  public static Optional<FileDescriptors> ofProcess() {
    return Optional.of(new GeneratorProcess().descriptorLimit())
        .filter(limit -> limit >= 0)
        .map(limit -> new FileDescriptors(limit, kernelsMost(limit)));
  }

  /**
   * Returns the limit that Linux allows one process; {@code Long.MAX_VALUE} where it is unknown.
   */
  private static long kernelsMost(long limit) {
    // Read at once: the kernel returns the value only to the first read.
    try (BufferedReader file = Files.newBufferedReader(MOST)) {
      long most = Long.parseLong(file.readLine());
      return most < limit ? Long.MAX_VALUE : most;
    } catch (IOException | NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  FileDescriptors(long limit) {
    this(limit, Long.MAX_VALUE);
  }

  /**
   * Reports a workload with more users than this process can hold connections for.
   *
   * <p>The number of concurrent users in an open model depends on the response times. There must be
   * descriptors for all users who arrive while each waits for one answer that never comes;
   * otherwise the load generator fails together with the platform, and the cause of the failures is
   * unknown.
   *
   * @param requestTimeout after which an answer counts as missing
   */
  public void check(WorkloadSize size, Duration requestTimeout, Section load) {
    if (severalGroups(size)) {
      objectionOfGroups(size, requestTimeout)
          .ifPresent(objection -> load.problemOfChoice("users", objection));
      return;
    }
    for (OpenModelArrivals arrivals : size.arrivals()) {
      objection(arrivals, requestTimeout)
          .ifPresent(objection -> load.problem("rate", objection));
    }
    if (size.peak() > 0) {
      objection(size.peak(), size.connections())
          .ifPresent(objection -> load.problem("users", objection));
    }
  }

  /**
   * Returns a warning about the descriptors that this process would lack if the target stopped
   * answering; the run may begin nevertheless.
   *
   * @param requestTimeout after which an answer counts as missing
   */
  public Optional<String> warning(WorkloadSize size, Duration requestTimeout) {
    if (severalGroups(size)) {
      return warning("all groups of users", needed(size, requestTimeout), requestTimeout);
    }
    return size.arrivals().stream()
        .flatMap(arrivals -> warning(arrivals, requestTimeout).stream())
        .findFirst();
  }

  /**
   * Returns the reason why the arrival rate is too high for the limit, with the next step; empty if
   * it is not. Each arrival is assumed to wait for the timeout, but no longer than {@link
   * #ASSUMED_WAIT}.
   */
  Optional<String> objection(OpenModelArrivals arrivals, Duration requestTimeout) {
    Duration wait = assumed(requestTimeout);
    double seconds = wait.toNanos() / 1e9;
    long needed = needed(arrivals, wait);
    return needed <= usable()
        ? Optional.empty()
        : Optional.of(
            ("must be at most %s with this process's limit of %s file descriptors, since an arrival"
                    + " may wait %s for an answer, was %s; %s, or %s")
                .formatted(
                    perSecond(Math.max(0, usable() - SPARE) / seconds),
                    limit,
                    DurationText.format(wait),
                    perSecond(arrivals.peakRate()),
                    raising(needed),
                    shorter(requestTimeout, wait)));
  }

  private static Duration assumed(Duration requestTimeout) {
    return requestTimeout.compareTo(ASSUMED_WAIT) < 0 ? requestTimeout : ASSUMED_WAIT;
  }

  /** Returns whether there are several groups; all users of the closed model count as one. */
  private static boolean severalGroups(WorkloadSize size) {
    return size.arrivals().size() + Math.min(1, size.peak()) > 1;
  }

  private static long needed(WorkloadSize size, Duration wait) {
    long ofEach =
        size.arrivals().stream().mapToLong(arrivals -> needed(arrivals, wait) - SPARE).sum();
    double together = Math.ceil(size.arrivalRate().orElse(0) * wait.toNanos() / 1e9);
    return Math.min(ofEach, (long) together) + (long) size.peak() * size.connections() + SPARE;
  }

  /**
   * Returns the objection of {@link #objection(OpenModelArrivals, Duration)} for all groups of
   * users together.
   */
  Optional<String> objectionOfGroups(WorkloadSize size, Duration requestTimeout) {
    Duration wait = assumed(requestTimeout);
    long needed = needed(size, wait);
    return needed <= usable()
        ? Optional.empty()
        : Optional.of(
            ("of all groups need %s file descriptors, since an arrival may wait %s for an answer,"
                    + " and this process's limit is %s; %s, or lower the users or rates of groups")
                .formatted(needed, DurationText.format(wait), limit, raising(needed)));
  }

  /** Returns the advice on the timeout, which has an effect only below the assumed wait. */
  private static String shorter(Duration requestTimeout, Duration wait) {
    return requestTimeout.equals(wait)
        ? "shorten target.request-timeout"
        : "set target.request-timeout below " + DurationText.format(wait);
  }

  /**
   * Returns a warning about the descriptors that are missing if each arrival waits for the whole
   * timeout; empty if none are.
   */
  Optional<String> warning(OpenModelArrivals arrivals, Duration requestTimeout) {
    return warning(
        perSecond(arrivals.peakRate()), needed(arrivals, requestTimeout), requestTimeout);
  }

  private Optional<String> warning(String users, long needed, Duration requestTimeout) {
    return needed <= usable()
        ? Optional.empty()
        : Optional.of(
            ("should the target stop answering, %s would need %s file descriptors until"
                    + " target.request-timeout, %s, ends their requests, and this process has %s: the"
                    + " run would be invalid; %s")
                .formatted(
                    users, needed, DurationText.format(requestTimeout), limit, raising(needed)));
  }

  private static long needed(OpenModelArrivals arrivals, Duration wait) {
    double seconds = wait.toNanos() / 1e9;
    double waiting = Math.min(arrivals.planned(), Math.ceil(arrivals.peakRate() * seconds));
    return (long) waiting + SPARE;
  }

  private long usable() {
    return (long) (limit * ProcessUsage.ALL_DESCRIPTORS);
  }

  private String raising(long needed) {
    long enough = (long) Math.ceil(needed / ProcessUsage.ALL_DESCRIPTORS);
    return enough <= most
        ? "raise it with ulimit -n " + enough
        : "fs.nr_open allows ulimit -n %s here, and %s would be needed".formatted(most, enough);
  }

  private static String perSecond(double rate) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rate)
        + "/s";
  }

  /**
   * Returns the reason why there are too many users for the limit, with the next step; empty if
   * there are not.
   *
   * @param each the connections that a user may have at a time, 1 or more
   */
  Optional<String> objection(int users, int each) {
    long needed = (long) users * each + SPARE;
    return needed <= usable()
        ? Optional.empty()
        : Optional.of(
            ("must be at most %s with this process's limit of %s file descriptors, was %s;"
                    + " %s")
                .formatted(Math.max(0, usable() - SPARE) / each, limit, users, raising(needed)));
  }
}
