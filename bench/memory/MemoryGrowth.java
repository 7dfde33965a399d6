import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.result.ProcessSample;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** How much more memory a load generator used at the end of a run than after its warm-up. */
final class MemoryGrowth {

  private static final double MEGABYTE = 1 << 20;
  private static final int FEWEST_SAMPLES = 20;

  private MemoryGrowth() {}

  /** Arguments: the folder of a run, the warm-up in seconds. */
  public static void main(String[] args) throws Exception {
    RunData run = RunData.read(new RunFolder(Path.of(args[0])));
    double warmUp = Double.parseDouble(args[1]);
    List<ProcessUsage> used =
        run.moments().resources().stream()
            .filter(at -> at.process().equals(ProcessUsage.GENERATOR))
            .filter(at -> at.atSeconds() >= warmUp && at.atSeconds() <= run.span().loadSeconds())
            .map(ProcessSample::used)
            .filter(each -> each.residentBytes() > 0)
            .toList();
    if (used.size() < FEWEST_SAMPLES) {
      throw new IllegalArgumentException(
          "only %s samples of resident memory after the warm-up of %s s: a longer run, please"
              .formatted(used.size(), Math.round(warmUp)));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f s of load, the first %.0f s left out, %,d samples%n",
        run.header().run().id(),
        run.span().loadSeconds(),
        warmUp,
        used.size());
    print("resident memory", used, ProcessUsage::residentBytes, 0.5);
    print("least heap in use", used, ProcessUsage::heapBytes, 0);
  }

  /** A garbage-collected heap goes up and down: what is live is near its least. */
  private static void print(
      String name, List<ProcessUsage> used, ToLongFunction<ProcessUsage> bytes, double rank) {
    int tenth = used.size() / 10;
    double first = ranked(used.subList(0, tenth), bytes, rank);
    double last = ranked(used.subList(used.size() - tenth, used.size()), bytes, rank);
    System.out.printf(
        Locale.ROOT,
        "%-18s first tenth %.1f MB, last tenth %.1f MB, growth %+.1f %%%n",
        name,
        first / MEGABYTE,
        last / MEGABYTE,
        100 * (last / first - 1));
  }

  private static double ranked(
      List<ProcessUsage> used, ToLongFunction<ProcessUsage> bytes, double rank) {
    long[] sorted = used.stream().mapToLong(bytes).sorted().toArray();
    return sorted[(int) (rank * (sorted.length - 1))];
  }
}
