/** How much a finding matters: it stops publishing, it asks for a second look, or it passes on good practice. */
export type FindingSeverity = 'blocks' | 'warns' | 'teaches';

/** Everything that a check of a framework can say, by severity. */
export const findingSeverities = {
  nothing_to_publish: 'blocks',
  duplicate_level: 'blocks',
  duplicate_scale: 'blocks',
  duplicate_competency: 'blocks',
  duplicate_family: 'blocks',
  duplicate_track: 'blocks',
  duplicate_profile: 'blocks',
  duplicate_expectation: 'blocks',
  duplicate_move: 'blocks',
  unknown_level: 'blocks',
  unknown_scale: 'blocks',
  unknown_competency: 'blocks',
  unknown_track_profile: 'blocks',
  unknown_move_profile: 'blocks',
  step_off_scale: 'blocks',
  descriptor_off_scale: 'blocks',
  pay_band_reversed: 'blocks',
  move_to_itself: 'blocks',
  several_vertical_moves_out: 'blocks',
  several_vertical_moves_in: 'blocks',
  vertical_move_falls: 'blocks',
  vertical_cycle: 'blocks',
  vertical_move_level: 'warns',
  fork_not_diagonal: 'warns',
  track_level_falls: 'warns',
  no_expectations: 'warns',
  too_many_competencies: 'warns',
  no_technical: 'warns',
  no_behavioural: 'warns',
  requirement_falls: 'warns',
  asks_no_more: 'warns',
  missing_descriptor: 'warns',
  few_competencies: 'teaches',
  many_competencies: 'teaches',
  same_text_as_below: 'teaches',
  scale_not_described: 'teaches',
  few_indicators: 'teaches',
  lateral_move_level: 'teaches',
  profile_off_track: 'teaches',
  no_purpose: 'teaches',
} as const satisfies Record<string, FindingSeverity>;

export type FindingCode = keyof typeof findingSeverities;

/** The codes of all findings, in the order of the table above. */
export const findingCodes = Object.keys(findingSeverities) as FindingCode[]; // the keys of a constant are exactly its type's

/** Where a finding is; profiles as `family/profile`, everything else by its slug or code. */
export interface FindingPlace {
  readonly family?: string;
  readonly track?: string;
  readonly profile?: string;
  readonly competency?: string;
  readonly scale?: string;
  readonly level?: string;
  readonly move?: { readonly from: string; readonly to: string };
}

/** One thing a check found; `data` holds the figures and names that a message needs. */
export interface FrameworkFinding {
  readonly severity: FindingSeverity;
  readonly code: FindingCode;
  readonly where: FindingPlace;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A finding with the severity that its code always has. */
export function finding(code: FindingCode, where: FindingPlace, data: FrameworkFinding['data'] = {}): FrameworkFinding {
  return { severity: findingSeverities[code], code, where, data };
}
