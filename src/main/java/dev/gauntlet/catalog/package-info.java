/** The platforms that come with Gauntlet: their journeys, sample data and scenarios. */
package dev.gauntlet.catalog;
