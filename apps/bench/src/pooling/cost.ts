/**
 * The arithmetic of a shared set-up, nothing simulated: a room costs the same an hour whether it works or not, so a
 * sample costs in inverse proportion to how much of the time the room is used. The centre's overhead is a share of its
 * costs on top.
 *
 * @returns how much less a sample costs at the centre than in a room of one's own; negative when it costs more
 */
export function costCut(ownUse: number, centreUse: number, overhead: number): number {
  return 1 - (ownUse / centreUse) * (1 + overhead);
}

/** The use of one's own room below which the centre is so much cheaper. */
export function useForCut(cut: number, centreUse: number, overhead: number): number {
  return ((1 - cut) * centreUse) / (1 + overhead);
}
