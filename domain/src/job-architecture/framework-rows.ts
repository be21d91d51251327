import type { CompetencyKind } from '../competencies/competency.ts';

interface Place {
  readonly file: string;
  readonly row: number;
}

/** One row of a framework table after its mapping: a profile asks for a competency. Blank cells are absent. */
export interface ExpectationRow extends Place {
  /** Absent: the framework's name. */
  readonly family?: string;
  readonly familyDescription?: string;
  /** Absent: one track, named like the family. */
  readonly track?: string;
  readonly trackDescription?: string;
  readonly trackKind?: string;
  readonly profile: string;
  readonly purpose?: string;
  /** A grade: a number, or a word that other rows share. Absent: the order is inferred. */
  readonly jobLevel?: string;
  readonly competency: string;
  readonly definition?: string;
  readonly kind?: CompetencyKind;
  readonly category?: string;
  /** As the file writes it: "Working", "3", "Level 3"; a sentinel such as "n/a" is reported and asks for nothing. */
  readonly required?: string;
  /** What the competency looks like at the required step. */
  readonly descriptor?: string;
  /** 1 to 5, or a word such as "high". */
  readonly importance?: string;
  readonly mustHave?: boolean;
  /** Words that this profile alone uses. */
  readonly wording?: string;
}

/** One row of a descriptor table: a competency and what it looks like at each step. */
export interface DescriptorRow extends Place {
  readonly competency: string;
  readonly definition?: string;
  readonly kind?: CompetencyKind;
  readonly category?: string;
  /** Text by the step's name, in the order of the columns. */
  readonly steps: Readonly<Record<string, string>>;
}

/** One row of a matrix: a competency and one cell for each profile. */
export interface MatrixRow extends Place {
  readonly competency: string;
  readonly definition?: string;
  readonly kind?: CompetencyKind;
  readonly category?: string;
  readonly family?: string;
  readonly familyDescription?: string;
  readonly track?: string;
  readonly cells: Readonly<Record<string, string>>;
}
