package dev.gauntlet.result;

import dev.gauntlet.measure.NoteKind;

/**
 * Something told in words while the run went on.
 *
 * @param atSeconds counted from the load's start, negative before it
 */
public record NoteResult(double atSeconds, NoteKind kind, String message) {}
