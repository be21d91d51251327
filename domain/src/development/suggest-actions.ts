import type { ActionKind } from './action-kind.ts';
import type { CatalogueAction } from './catalogue-action.ts';

/** Why an action is suggested, in parts that a screen can word. */
export interface ActionReason {
  /** `exact`: builds just this step. `covers`: builds it among others. `next`: builds the step before or after it. */
  readonly fit: 'exact' | 'covers' | 'next';
  /** The other steps of the plan that this action builds too. */
  readonly alsoBuilds: readonly string[];
  readonly own: boolean;
}

export interface SuggestedAction {
  readonly action: CatalogueAction;
  readonly reason: ActionReason;
}

export interface SuggestionFacts {
  readonly competencyId: string;
  /** The step held now; 0 when nothing is assessed. */
  readonly from: number;
  readonly to: number;
  readonly catalogue: readonly CatalogueAction[];
  /** The other competencies of the plan. */
  readonly otherCompetencyIds: readonly string[];
  /** Catalogue actions that are in the plan already. */
  readonly taken: ReadonlySet<string>;
  readonly most: number;
}

const fitRank = { exact: 0, covers: 1, next: 2 } as const;

/**
 * Actions for one step, of different kinds first: the best of each kind before a second of any. Within a kind the better fit
 * comes first, then what builds more of the plan, then the organisation's own, then the lesser effort, then the title.
 */
export function suggestActions(facts: SuggestionFacts): SuggestedAction[] {
  const fitting = facts.catalogue.flatMap((action) => {
    const reason = facts.taken.has(action.id) ? undefined : reasonOf(action, facts);
    return reason === undefined ? [] : [{ action, reason }];
  });
  return mixKinds(fitting.toSorted(byWorth)).slice(0, facts.most);
}

function reasonOf(action: CatalogueAction, facts: SuggestionFacts): ActionReason | undefined {
  const fits = action.builds.filter((build) => build.competencyId === facts.competencyId).map((build) => fitOf(build, facts));
  const best = fits.filter((fit) => fit !== undefined).toSorted((a, b) => fitRank[a] - fitRank[b])[0];
  if (best === undefined) return undefined;
  const alsoBuilds = facts.otherCompetencyIds.filter((id) => action.builds.some((build) => build.competencyId === id));
  return { fit: best, alsoBuilds, own: action.source === 'own' };
}

function fitOf(build: { from: number; to: number }, facts: SuggestionFacts): ActionReason['fit'] | undefined {
  const next = facts.from + 1;
  if (build.from === facts.from && build.to === next) return 'exact';
  if (build.from <= facts.from && build.to >= next) return 'covers';
  return build.to === facts.from || build.from === next ? 'next' : undefined;
}

const byWorth = (a: SuggestedAction, b: SuggestedAction): number =>
  fitRank[a.reason.fit] - fitRank[b.reason.fit] ||
  b.reason.alsoBuilds.length - a.reason.alsoBuilds.length ||
  Number(b.reason.own) - Number(a.reason.own) ||
  (a.action.effortHours ?? 0) - (b.action.effortHours ?? 0) ||
  a.action.title.localeCompare(b.action.title);

function mixKinds(sorted: readonly SuggestedAction[]): SuggestedAction[] {
  const seen = new Map<ActionKind, number>();
  const rounds = sorted.map((suggestion) => {
    const round = seen.get(suggestion.action.kind) ?? 0;
    seen.set(suggestion.action.kind, round + 1);
    return { suggestion, round };
  });
  return rounds.toSorted((a, b) => a.round - b.round).map(({ suggestion }) => suggestion);
}
