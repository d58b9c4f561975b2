/** The longest that the event loop is held by this work in one piece, in milliseconds of processor time. */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let [longest, ended] = [0, false];
  let begun = process.cpuUsage();
  const tick = () => {
    const { user, system } = process.cpuUsage(begun);
    longest = Math.max(longest, (user + system) / 1_000);
    begun = process.cpuUsage();
    if (!ended) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  ended = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}
