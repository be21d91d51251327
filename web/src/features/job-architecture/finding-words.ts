import type { Finding, FrameworkContent } from './framework-queries.ts';

/** Findings that a draft can have, each with a message of its own. */
const worded = [
  'nothing_to_publish',
  'unknown_move_profile',
  'step_off_scale',
  'several_vertical_moves_out',
  'several_vertical_moves_in',
  'vertical_move_falls',
  'vertical_cycle',
  'vertical_move_level',
  'fork_not_diagonal',
  'track_level_falls',
  'no_expectations',
  'too_many_competencies',
  'no_technical',
  'no_behavioural',
  'requirement_falls',
  'asks_no_more',
  'missing_descriptor',
  'few_competencies',
  'many_competencies',
  'same_text_as_below',
  'scale_not_described',
  'few_indicators',
  'lateral_move_level',
  'profile_off_track',
  'no_purpose',
] as const satisfies readonly Finding['code'][];
export type FindingWords = (typeof worded)[number] | 'other';

/** Findings of one kind, with the places where they are. */
export interface FindingGroup {
  readonly words: FindingWords;
  readonly severity: Finding['severity'];
  readonly count: number;
  /** "Senior Engineer, Collaboration", with the role's address where there is one. */
  readonly places: readonly { readonly text: string; readonly address: string | undefined }[];
}

/** Groups findings by what is to be done, in their order; roles and competencies by the names people know. */
export function groupFindings(findings: readonly Finding[], content: FrameworkContent): FindingGroup[] {
  const families = new Map(content.families.map(({ id, slug }) => [id, slug]));
  const roles = new Map(content.profiles.map(({ familyId, slug, title }) => [`${families.get(familyId) ?? ''}/${slug}`, title]));
  const competencies = new Map(content.competencies.map(({ slug, name }) => [slug, name]));
  const placeOf = ({ where: { profile, move, competency, track } }: Finding) => {
    const named = [profile ?? move?.from, profile === undefined ? move?.to : undefined].flatMap((address) => address ?? []);
    const words = [
      ...named.map((address) => roles.get(address) ?? address),
      competency && (competencies.get(competency) ?? competency),
      track,
    ];
    return {
      text: words.filter((word) => word !== undefined && word !== '').join(', '),
      address: named.find((address) => roles.has(address)),
    };
  };
  return [...Map.groupBy(findings, ({ code }) => code)].map(([code, same]) => ({
    words: worded.find((known) => known === code) ?? 'other',
    severity: same[0]?.severity ?? 'teaches',
    count: same.length,
    places: same.map(placeOf).filter(({ text }) => text !== ''),
  }));
}
