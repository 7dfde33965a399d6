/**
 * The module of the contract {@code cv}: conversations that are admitted up to a limit for all
 * users and a limit for each user. All state is in Redis, so the limits hold across instances.
 */
package dev.gauntlet.platform.cv;
