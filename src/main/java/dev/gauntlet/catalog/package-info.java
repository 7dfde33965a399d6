/** The platforms that are part of Gauntlet: their journeys, sample values and scenarios. */
package dev.gauntlet.catalog;
