/** One line of the table: what Waymark needs beside what the yardstick needs for the same. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly yardstick: string;
  /** How many times the yardstick; for a budget, the share of it that is used. */
  readonly ratio: number;
}

/** One measurement by name, with how it is done in a sentence or two. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  readonly how: string;
  run(setting: BenchSetting): Promise<readonly Figure[]>;
}

/** What all measurements of a run share. */
export interface BenchSetting {
  /** Small and few: shows that the measurement works, not how fast anything is. */
  readonly quick: boolean;
  /** An empty folder of this run's own. */
  newFolder(): string;
  /** A data folder with the sample company in it, built once by the command line; the large one unless quick. */
  sampleFolder(): Promise<string>;
}
