/** Milliseconds of this thread's processor time so far, in which other work on the machine does not count. */
export function threadMillis(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
