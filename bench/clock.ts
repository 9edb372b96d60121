// The two clocks of a bench.

/** Seconds since some moment. */
export type Clock = () => number;

/** CPU time of all threads of this process: a program that waits for a core is not charged. Node only. */
export const cpuClock: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The clock on the wall: all that a browser shows. */
export const wallClock: Clock = () => performance.now() / 1000;
