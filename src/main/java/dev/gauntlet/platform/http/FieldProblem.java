package dev.gauntlet.platform.http;

/**
 * A problem of one field of a request's input.
 *
 * @param field the path of the field with dots: {@code body.description}, {@code query.limit},
 *     {@code body.steps.0.name}
 * @param message what is expected of the value
 * @param type a stable code for programs: missing, string_too_short, enum, ...
 */
public record FieldProblem(String field, String message, String type) {}
