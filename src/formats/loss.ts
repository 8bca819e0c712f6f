/** Something that a format cannot carry, or that a file holds and a bank cannot. */
export interface Loss {
  /** The question it concerns: its id, or its title or number in a file that is read; left out where it is the whole. */
  readonly question?: string;
  /** One or two words for what is lost, such as `feedback`, `image`, `partial marks`. */
  readonly feature: string;
  /** Why, and what stands in its place, in a plain sentence. */
  readonly reason: string;
}
