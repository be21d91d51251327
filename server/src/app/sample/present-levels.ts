import type { SampleLevels } from './sample-company.ts';
import type { Holder } from './seat-people.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** What a profile asks, in its own order. */
export type AskedLevels = readonly { readonly competency: string; readonly required: number }[];

/** What is held true of a person today; `notObserved` names what nobody could judge. */
export interface PresentLevels {
  readonly levels: SampleLevels;
  readonly notObserved: readonly string[];
}

/** How many holders of a profile miss something today, and how many more would once a competency asks for more. */
export interface GapRule {
  readonly below: number;
  /** Holders who meet the present requirement and not the raised one. */
  readonly atEdge: number;
  readonly raised: { readonly competency: string; readonly required: number } | null;
}

export interface LevelRules {
  readonly asked: ReadonlyMap<string, AskedLevels>;
  readonly gaps: Readonly<Record<string, GapRule>>;
  /** Competencies in which people of a department tend to be below (negative) or above what is asked, -1 to 1. */
  readonly leaning: Readonly<Record<string, number>>;
}

/** Levels for everyone who holds a profile: those of the cast as told, the others by the rules; by key. */
export function presentLevels(holders: readonly Holder[], rules: LevelRules): ReadonlyMap<string, PresentLevels> {
  const withProfile = holders.filter(({ seat }) => rules.asked.has(seat));
  const groups = Map.groupBy(withProfile, ({ seat }) => seat);
  return new Map([...groups].flatMap(([seat, members]) => levelsOfProfile(seat, members, rules)));
}

function levelsOfProfile(seat: string, members: readonly Holder[], rules: LevelRules): readonly (readonly [string, PresentLevels])[] {
  const asked = rules.asked.get(seat) ?? [];
  const rule = rules.gaps[seat];
  const told = members.flatMap(({ key, cast }) => (cast?.levels === undefined ? [] : [[key, readLevels(cast.levels, asked)] as const]));
  const rest = members.filter(({ cast }) => cast?.levels === undefined);
  if (rule === undefined) return [...told, ...rest.map(({ key }) => [key, freeLevels(key, asked, rules.leaning)] as const)];
  const edges = rule.atEdge - told.filter(([, { levels }]) => isAtEdge(levels, rule)).length;
  const order = seededRandom(`gaps of ${seat}`).shuffle(rest);
  const judged = order.map(({ key }, at) => {
    const chance = seededRandom(`levels of ${key}`);
    if (at < rule.below) return [key, below(asked, rule, { chance, at })] as const;
    return [key, meeting(asked, rule, { chance, atEdge: at < rule.below + edges })] as const;
  });
  return [...told, ...judged];
}

function isAtEdge(levels: SampleLevels, { raised }: GapRule): boolean {
  return raised !== null && (levels[raised.competency] ?? raised.required) < raised.required;
}

function readLevels(text: string, asked: AskedLevels): PresentLevels {
  const steps = text.split(' ');
  const known = asked.flatMap(({ competency }, at) => (steps[at] === '-' ? [] : [[competency, Number(steps[at])] as const]));
  return { levels: Object.fromEntries(known), notObserved: asked.filter((_, at) => steps[at] === '-').map(({ competency }) => competency) };
}

function meeting(asked: AskedLevels, { raised }: GapRule, { chance, atEdge }: { chance: SeededRandom; atEdge: boolean }): PresentLevels {
  const levels = asked.map(({ competency, required }) => {
    const more = chance.next() < 0.3 ? 1 : 0;
    if (competency !== raised?.competency) return [competency, Math.min(5, required + more)] as const;
    return [competency, atEdge ? required : Math.min(5, Math.max(raised.required, required + more))] as const;
  });
  return { levels: Object.fromEntries(levels), notObserved: [] };
}

// the one below comes in turn from the ways of working that engineers most often have left to build
const leftToBuild = ['collaboration', 'strategic-thinking', 'collaboration', 'coaching-others', 'collaboration', 'delivery'];

function below(asked: AskedLevels, rule: GapRule, { chance, at }: { chance: SeededRandom; at: number }): PresentLevels {
  const { levels } = meeting(asked, rule, { chance, atEdge: false });
  const wanted = leftToBuild[at % leftToBuild.length];
  const lower = wanted === rule.raised?.competency ? 'delivery' : wanted;
  const lowered = asked
    .filter(({ competency }) => competency === lower)
    .map(({ competency, required }) => [competency, required - 1] as const);
  return { levels: { ...levels, ...Object.fromEntries(lowered) }, notObserved: [] };
}

function freeLevels(key: string, asked: AskedLevels, leaning: LevelRules['leaning']): PresentLevels {
  const chance = seededRandom(`levels of ${key}`);
  const levels = asked.map(({ competency, required }) => {
    const lean = leaning[competency] ?? 0;
    const draw = chance.next();
    const change = draw < 0.18 - lean * 0.5 ? -1 : draw > 0.8 - lean * 0.5 ? 1 : 0;
    return [competency, Math.min(5, Math.max(1, required + change))] as const;
  });
  return { levels: Object.fromEntries(levels), notObserved: [] };
}
