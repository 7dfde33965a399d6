/** The only contact with Gatling's Scala internals. */
package dev.gauntlet.bridge;
