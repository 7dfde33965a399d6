package dev.gauntlet.measure;

/**
 * The use of the load generator's machine by all of its processes; a negative number stands for an
 * unknown value.
 *
 * @param cpuShare of all of its processors, 0 to 1
 * @param sockets TCP connections that are open or that wait for their port to be free again
 */
public record MachineUsage(double cpuShare, int sockets) {}
