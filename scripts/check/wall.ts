/** Something `npm run check` forbids: a command that fails, with the reason and the way through. */
export interface Wall {
  readonly name: string;
  /** Program of node_modules/.bin and its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly why: string;
  readonly pass: string;
}

export interface WallOutcome {
  readonly wall: Wall;
  readonly stands: boolean;
  readonly output: string;
  readonly milliseconds: number;
}
