package dev.gauntlet.platform.http;

/**
 * One thing wrong with a request's input.
 *
 * @param field where, with its place, in steps with dots between them: {@code body.description},
 *     {@code query.limit}, {@code body.steps.0.name}
 * @param message what is expected there
 * @param type a stable word for programs: missing, string_too_short, enum, ...
 */
public record FieldProblem(String field, String message, String type) {}
