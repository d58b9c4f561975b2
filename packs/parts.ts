/** Files of a pack, in its folder. */
export const parts = {
  manifest: "manifest",
  firstLine: "first-line",
  /** The hashes of the first line's blocks. */
  blocks: "first-line.blocks",
  secondLine: "second-line.sqlite",
} as const;
