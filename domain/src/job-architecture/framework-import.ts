import type { CompetencyKind } from '../competencies/competency.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import type { LeaveOut, RowsLeftOut } from '../shared/leave-out-rows.ts';
import type { AssignedLevels, WishedLevel } from './assign-levels.ts';
import type { FrameworkDocument } from './framework-document.ts';
import type { DescriptorRow, ExpectationRow } from './framework-rows.ts';
import type { ImportScale, WishedScale } from './import-scale.ts';

export interface FrameworkImport {
  readonly framework: {
    readonly name: string;
    readonly slug?: string | undefined;
    readonly description?: string | undefined;
    readonly locale?: string | undefined;
  };
  readonly expectations: readonly ExpectationRow[];
  readonly descriptors: readonly DescriptorRow[];
  /** Titles of the descriptor table's step columns, from the lowest step to the highest. */
  readonly descriptorColumns?: readonly string[];
  readonly scale?: WishedScale;
  /** Job levels from the first to the last, for a file that names them. */
  readonly levels?: readonly WishedLevel[];
  /** For competencies of which no row says the kind; `technical` unless told. */
  readonly kind?: CompetencyKind;
  /** Words that mean "nothing here", besides those that Waymark knows. */
  readonly sentinels?: readonly string[];
  /** What reading and mapping the files already found. */
  readonly problems?: readonly ImportProblem[];
  readonly leaveOut?: LeaveOut;
}

export interface FrameworkImportCounts {
  readonly jobFamilies: number;
  readonly tracks: number;
  readonly jobProfiles: number;
  readonly competencies: number;
  /** Competencies that at least one profile asks for. */
  readonly competenciesUsed: number;
  readonly levelDescriptors: number;
  readonly expectations: number;
  readonly careerMoves: number;
}

/** A profile's place in its track and why it stands there, to be shown and edited. */
export interface OrderedTrack {
  readonly family: string;
  readonly track: string;
  readonly profiles: readonly {
    readonly title: string;
    readonly level: string;
    readonly meanRequired: number;
    readonly expectations: number;
  }[];
}

/** What the files do not say and was therefore inferred; told, so that it can be changed. */
export interface FrameworkInferences {
  /** Where the order of job levels comes from: the mapping, numbers, or what levels or profiles require on average. */
  readonly levelsFrom: AssignedLevels['source'];
  readonly scaleFrom: ImportScale['source'];
  /** No row gave an importance, so every expectation has 3. */
  readonly importanceAssumed: boolean;
  /** No row gave a kind, so every competency has the default. */
  readonly kindAssumed: boolean;
  readonly order: readonly OrderedTrack[];
}

/** What a framework file would become; nothing of it is done while `blocked`. */
export interface FrameworkPlan extends RowsLeftOut {
  readonly document: FrameworkDocument;
  readonly counts: FrameworkImportCounts;
  /** Rows that only repeat an expectation. */
  readonly duplicates: number;
  readonly inferred: FrameworkInferences;
}
