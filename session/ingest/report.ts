/** What became of a file. `read` is the sum of the five after it; `kinds` counts what now stands, by kind. */
export interface Report {
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  rejected: number;
  notHeld: number;
  withdrawn: number;
  kinds: Record<string, number>;
}

export function emptyReport(): Report {
  const none = { read: 0, created: 0, changed: 0, unchanged: 0, rejected: 0, notHeld: 0, withdrawn: 0 };
  return { ...none, kinds: {} };
}
