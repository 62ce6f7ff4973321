/** Runs `task` again and again for a while; how many times a second of CPU of this process. */
export async function cpuRate(task: (turn: number) => unknown, milliseconds: number): Promise<number> {
  const cpu = process.cpuUsage();
  const until = performance.now() + milliseconds;
  let turns = 0;
  while (performance.now() < until) {
    for (let step = 0; step < 20; step += 1) {
      const answer = task(turns);
      if (answer instanceof Promise) await answer;
      turns += 1;
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  return turns / ((user + system) / 1_000_000);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
