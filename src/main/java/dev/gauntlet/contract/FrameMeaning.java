package dev.gauntlet.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The meaning of a frame according to the contract. A frame may have several: the last one may
 * carry text, tokens and the end.
 *
 * @param effect the effect on its stream; errors and heartbeats have no text
 * @param error the reason of the error; empty if the frame is no error
 * @param text the part of the answer; empty if the frame carries none
 * @param tokens the number of tokens generated so far
 * @param sequence the number of the frame
 * @param milestones the names of the milestones that the frame is
 * @param saved the values for later steps that the frame has
 */
public record FrameMeaning(
    FrameEffect effect,
    Optional<String> error,
    String text,
    OptionalLong tokens,
    OptionalLong sequence,
    List<String> milestones,
    Map<String, Object> saved) {}
