/** What every contract's log-in needs: hashed passwords, signed tokens. */
package dev.gauntlet.platform.auth;
