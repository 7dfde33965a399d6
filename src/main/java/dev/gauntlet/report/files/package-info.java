/**
 * The files of a run's directory that are derived from its logs: {@link
 * dev.gauntlet.report.files.RunOutputs} writes them all.
 */
package dev.gauntlet.report.files;
