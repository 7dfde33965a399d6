package dev.gauntlet.report.html;

/** A name and what belongs to it. */
record Fact(String name, String value) {}
