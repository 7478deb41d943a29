package dk.pejling.indicators;

import dk.pejling.model.LocalText;

/**
 * People on one benefit.
 *
 * @param id ASCII, such as {@code kontanthjaelp}
 * @param name as a heading, such as "kontanthjælp"
 */
public record TargetGroup(String id, LocalText name) {
}
