/**
 * The result of a run as text: figures, tables, a run over time. All functions are pure, from data
 * to text or to views of pages and files.
 */
package dev.gauntlet.report;
