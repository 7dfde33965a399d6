package dev.gauntlet.platform.ma;

import java.time.Duration;

/**
 * What of {@code MA} can be chosen.
 *
 * @param passwordCost bcrypt's cost, 4..15: each step doubles the time of a login
 * @param accessTokenLife how long an access token is good, whole seconds
 * @param refreshTokenLife how long a refresh token is good, whole seconds
 */
public record MaOptions(int passwordCost, Duration accessTokenLife, Duration refreshTokenLife) {}
