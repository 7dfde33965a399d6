package dev.gauntlet.measure;

/**
 * The use of the load generator's machine by all of its processes; a negative number stands for an
 * unknown value.
 *
 * @param cpuShare the usage of all of its processors, 0 to 1
 * @param sockets TCP connections that are open, or closed but still in TIME_WAIT
 */
public record MachineUsage(double cpuShare, int sockets) {}
