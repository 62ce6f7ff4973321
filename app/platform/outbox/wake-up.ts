interface Alarm {
  readonly promise: Promise<void>;
  cancel(): void;
}

/** Something to sleep on: the bell wakes every sleeper at once, and each wakes by itself after its own time. */
export class WakeUp {
  readonly #sleepers = new Set<() => void>();

  ring(): void {
    for (const wake of this.#sleepers) wake();
  }

  /** Ask before looking for work: a bell that rings in between is heard. */
  next(longestMs: number): Alarm {
    let wake = () => {};
    const promise = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const timer = setTimeout(wake, longestMs);
    const end = () => {
      clearTimeout(timer);
      this.#sleepers.delete(cancel);
    };
    const cancel = () => {
      end();
      wake();
    };
    this.#sleepers.add(cancel);
    void promise.then(end);
    return { promise, cancel };
  }
}
