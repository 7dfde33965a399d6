/**
 * Suites: simulations that run one after the other, each in a separate process, with one result
 * table.
 */
package dev.gauntlet.suite;
