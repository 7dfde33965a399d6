/**
 * A deterministic mock of a language model, for all contracts with generated answers: texts, times
 * of tokens, errors, and injected faults of streams.
 */
package dev.gauntlet.platform.model;
