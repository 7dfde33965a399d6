/** The adapter to Gatling's Scala internals; no other part of Gauntlet accesses them. */
package dev.gauntlet.bridge;
