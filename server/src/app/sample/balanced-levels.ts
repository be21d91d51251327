import type { AskedLevels } from './present-levels.ts';
import type { SampleLevels } from './sample-company.ts';
import type { Holder } from './seat-people.ts';
import { seededRandom } from './seeded-random.ts';

export interface BalanceRules {
  readonly asked: ReadonlyMap<string, AskedLevels>;
  /** Levels told of people of the stories, by key; they stay as they are. */
  readonly told: ReadonlyMap<string, SampleLevels>;
  /** The mean of held less asked for a department and competency. */
  readonly meanOf: (department: string, competency: string) => number;
}

interface Cell {
  readonly key: string;
  readonly required: number;
  readonly fixed: boolean;
  held: number;
}

/** Levels whose mean distance from what is asked comes, for each department and competency, as near to a figure as whole people allow. */
export function balancedLevels(holders: readonly Holder[], rules: BalanceRules): ReadonlyMap<string, SampleLevels> {
  const levels = new Map<string, Record<string, number>>(holders.map(({ key }) => [key, {}]));
  const asks = holders.flatMap((holder) =>
    (rules.asked.get(holder.seat) ?? []).map(({ competency, required }) => ({ holder, competency, required })),
  );
  const groups = Map.groupBy(asks, ({ holder, competency }) => `${holder.department} ${competency}`);
  for (const [group, members] of groups) {
    const [department = '', competency = ''] = group.split(' ');
    const cells = members.map(({ holder, required }) => {
      const own = rules.told.get(holder.key)?.[competency];
      return { key: holder.key, required, fixed: own !== undefined, held: own ?? required };
    });
    spread(cells, Math.round(rules.meanOf(department, competency) * cells.length), group);
    for (const { key, held } of cells) {
      const mine = levels.get(key);
      if (mine !== undefined) mine[competency] = held;
    }
  }
  return levels;
}

// some are above and some below; then single steps up or down until the sum is right
function spread(cells: readonly Cell[], sum: number, seed: string): void {
  const chance = seededRandom(`levels of ${seed}`);
  const free = chance.shuffle(cells.filter(({ fixed }) => !fixed));
  for (const cell of free) cell.held = within(cell.held + chance.pick([0, 0, 1, -1]));
  let missing = sum - cells.reduce((total, { held, required }) => total + held - required, 0);
  // everyone has a turn several times, which is more than any mean of ours needs
  for (const cell of Array.from({ length: 6 }, () => free).flat()) {
    const moved = nudge(cell, missing);
    missing -= moved;
    cell.held += moved;
  }
}

function nudge({ held, required }: Cell, missing: number): number {
  const moved = within(held + Math.sign(missing));
  return Math.abs(moved - required) > 2 ? 0 : moved - held;
}

function within(step: number): number {
  return Math.min(5, Math.max(1, step));
}
