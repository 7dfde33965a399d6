/**
 * What the users of a run do and when: loads with a shape, scenarios of counted users, users of a
 * Redis; each says what it needs and becomes populations of Gatling.
 */
package dev.gauntlet.run.workload;
