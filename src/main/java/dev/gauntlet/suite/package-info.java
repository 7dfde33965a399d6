/** Simulations one after the other, each in a process of its own, with one table at the end. */
package dev.gauntlet.suite;
