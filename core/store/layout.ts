/**
 * How the hub's data is laid out in a database has a number, kept with the data: 1 for the first layout, one more for
 * each step that was ever needed. A step brings data of one layout to the next; steps are never removed or reordered.
 */
export type Layout = number;

/** The layout that a hub with these steps writes. */
export function layoutAfter(steps: readonly unknown[]): Layout {
  return 1 + steps.length;
}

/** The steps that data of a layout still needs, oldest first. Throws where a newer hub has written it. */
export function stepsFrom<Step>(found: Layout, steps: readonly Step[]): readonly Step[] {
  const ours = layoutAfter(steps);
  if (found > ours) {
    throw new Error(
      `this data was written by a newer hub (layout ${found}, this hub knows up to ${ours}).` +
        " Start the newer hub on it, or restore a backup that this one has made. Nothing was changed.",
    );
  }
  return steps.slice(found - 1);
}
