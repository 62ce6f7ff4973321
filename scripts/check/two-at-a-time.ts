/** Runs the tasks two at a time, in order, and answers in the same order. A task that throws stops the run. */
export async function twoAtATime<Task, Outcome>(
  tasks: readonly Task[],
  run: (task: Task) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = tasks.entries();
  const lane = async () => {
    for (const [position, task] of waiting) outcomes[position] = await run(task);
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}
