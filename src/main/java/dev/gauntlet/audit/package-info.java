/** Streams, sequences and subscribers: what was delivered, lost, doubled or misdelivered. */
package dev.gauntlet.audit;
