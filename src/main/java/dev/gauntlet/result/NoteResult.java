package dev.gauntlet.result;

import dev.gauntlet.measure.NoteKind;

/**
 * A note that was recorded during the run.
 *
 * @param atSeconds counted from the load's start, negative before it
 */
public record NoteResult(double atSeconds, NoteKind kind, String message) {}
