package dev.gauntlet.measure;

/**
 * The capacity of a load generator; a negative number stands for an unknown value.
 *
 * @param coLocated whether the target is on the same machine
 * @param eventLoops the number of threads that send and receive
 * @param descriptorLimit the maximum number of open files and sockets
 * @param ephemeralPorts the maximum number of connections to one address and port
 */
public record GeneratorCapacity(
    boolean coLocated, int eventLoops, long descriptorLimit, int ephemeralPorts) {}
