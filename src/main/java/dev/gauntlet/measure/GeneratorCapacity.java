package dev.gauntlet.measure;

/**
 * The capacity of a load generator; a negative number stands for an unknown value.
 *
 * @param coLocated whether the target is on the same machine
 * @param eventLoops the threads that send and receive
 * @param descriptorLimit how many files and sockets it may have open
 * @param ephemeralPorts how many connections to one address and port it may have
 */
public record GeneratorCapacity(
    boolean coLocated, int eventLoops, long descriptorLimit, int ephemeralPorts) {}
