package dev.gauntlet.report.html;

/** A label and its value. */
record LabeledValue(String name, String value) {}
