package dev.gauntlet.platform.cv;

import java.util.UUID;

/**
 * A conversation that asks for admission.
 *
 * @param marker a text that answers about the conversation repeat; empty for none
 */
record NewConversation(UUID id, String thread, String user, String room, String marker) {}
