/**
 * How the platform talks to its stores: bounded waits, no blocked event loops, and one exception
 * when a store can't answer.
 */
package dev.gauntlet.platform.data;
