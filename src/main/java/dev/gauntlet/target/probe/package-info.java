/**
 * A probe that tests whether a contract describes its platform: it calls each operation once, and
 * tests the pushes.
 */
package dev.gauntlet.target.probe;
