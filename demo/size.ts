/** How large a world, and which of all worlds of that size. */
export interface WorldSize {
  /** Live persons, 1 to 2,400,000; about nine entries each. Training ones come on top, one in fifty and at most 200. */
  readonly persons: number;
  readonly seed: number;
}
