/**
 * Streams, sequence numbers and subscribers: the account of delivered, lost, duplicated and
 * misdelivered messages.
 */
package dev.gauntlet.audit;
