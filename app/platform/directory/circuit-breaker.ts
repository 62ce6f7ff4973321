export interface BreakerSettings {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open before one call tries again. */
  readonly restMs: number;
}

/**
 * Spares a service that is down, and the people who would wait for it: after some failures in a row nobody asks for a
 * while, then one call tries.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;
  #isTrying = false;

  constructor(readonly settings: BreakerSettings) {}

  /** May a call be made at `now` (milliseconds)? A call that was let through must end in `succeed` or `fail`. */
  admits(now: number): boolean {
    if (this.#openUntil === 0) return true;
    if (now < this.#openUntil || this.#isTrying) return false;
    this.#isTrying = true;
    return true;
  }

  succeed(): void {
    this.#failures = 0;
    this.#openUntil = 0;
    this.#isTrying = false;
  }

  /** `restMs` when the service itself said how long to wait. */
  fail(now: number, restMs?: number): void {
    this.#failures += 1;
    this.#isTrying = false;
    if (restMs !== undefined || this.#failures >= this.settings.failures)
      this.#openUntil = now + (restMs ?? this.settings.restMs);
  }
}
