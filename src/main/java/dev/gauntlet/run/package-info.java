/** The API for authors of simulations: the base class of a simulation, and its workloads. */
package dev.gauntlet.run;
