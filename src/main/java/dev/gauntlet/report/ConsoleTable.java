package dev.gauntlet.report;
public final class ConsoleTable { public static String of(dev.gauntlet.result.RunResult r, java.nio.file.Path p) { return r.verdict() + " " + r.totals() + " " + p; } }
