package dev.gauntlet.report;
public final class ProgressLine { public static String of(dev.gauntlet.measure.LiveSnapshot s, java.time.Duration t) { return "0:%02d of %s %s".formatted(s.elapsed().toSeconds(), t, s); } }
