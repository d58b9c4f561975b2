/** The longest that the loop's thread worked without a turn of the loop, in milliseconds of processor time. */
export interface Watched<T> {
  readonly result: T;
  readonly stretch: number;
}

/** Runs the act and watches the thread's own time: what other processes took of the machine does not count. */
export async function watched<T>(act: () => Promise<T>): Promise<Watched<T>> {
  let stretch = 0;
  let began = spent();
  let turn: NodeJS.Immediate;
  const next = () => {
    const now = spent();
    stretch = Math.max(stretch, now - began);
    began = now;
    turn = setImmediate(next);
  };
  turn = setImmediate(next);
  try {
    const result = await act();
    stretch = Math.max(stretch, spent() - began);
    return { result, stretch };
  } finally {
    clearImmediate(turn);
  }
}

function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
