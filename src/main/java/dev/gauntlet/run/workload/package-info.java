/**
 * The workloads of a run: loads with a load profile, scenarios of a fixed number of users, and
 * users of a Redis. Each declares its requirements and is converted to Gatling's populations.
 */
package dev.gauntlet.run.workload;
