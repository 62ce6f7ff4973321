/** A saved view as the inbox lists it. */
export interface ListedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly isOwn: boolean;
  /** The actor's inbox opens with it. */
  readonly isOpening: boolean;
}
