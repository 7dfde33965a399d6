package dev.gauntlet.measure;

/**
 * What a load generator has to make its load with; a negative number stands for what cannot be
 * told.
 *
 * @param coLocated whether the target is on the same machine
 * @param eventLoops the threads that send and receive
 * @param descriptorLimit how many files and sockets it may have open
 * @param ephemeralPorts how many connections to one address and port it may have
 */
public record Generator(
    boolean coLocated, int eventLoops, long descriptorLimit, int ephemeralPorts) {}
