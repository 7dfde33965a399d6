/**
 * A platform's API as data: its operations, the rules for their requests, and the meaning of their
 * answers. Journeys name operations and never a URL or a JSON key, so that supporting another
 * platform takes a file and no Java.
 */
package dev.gauntlet.contract;
