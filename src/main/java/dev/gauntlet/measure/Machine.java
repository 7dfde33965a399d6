package dev.gauntlet.measure;

/**
 * What the load generator's machine is used for, by everybody on it; a negative number stands for
 * what cannot be told.
 *
 * @param cpuShare of all of its processors, 0 to 1
 * @param sockets TCP connections that are open or that wait for their port to be free again
 */
public record Machine(double cpuShare, int sockets) {}
