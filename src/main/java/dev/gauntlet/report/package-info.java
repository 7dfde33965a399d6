/**
 * A run's result as people read it: figures, tables, a run over time. Everything here is a function
 * from data to text, or to what pages and files make text of.
 */
package dev.gauntlet.report;
