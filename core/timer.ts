/** Acts once after so many milliseconds, unless what it returns is called before. */
export type Timer = (act: () => Promise<void>, millis: number) => () => void;

/** Keeps no process alive: what ends it does what is left to do. */
export const realTimer: Timer = (act, millis) => {
  const timeout = setTimeout(() => void act(), millis).unref();
  return () => clearTimeout(timeout);
};
