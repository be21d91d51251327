import { addDays, type CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import type { PresentLevels } from './present-levels.ts';
import type { SampleLevels, SampleRound, SampleRoundState } from './sample-company.ts';
import type { Holder } from './seat-people.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface RoundRules {
  readonly levels: ReadonlyMap<string, PresentLevels>;
  readonly managers: ReadonlyMap<string, string>;
  /** The day each present job began. */
  readonly since: ReadonlyMap<string, CalendarDate>;
  /** People whose round of the autumn is not agreed yet, and how far it is. */
  readonly open: ReadonlyMap<string, SampleRoundState>;
}

/** The days on which rounds of a cycle were agreed, and how soon a new holder takes part. */
const summer = { opens: '2026-07-01', firstTalk: '2026-07-13', lastTalk: '2026-09-18' } as const;
const autumn = { firstTalk: '2026-11-03', lastTalk: '2026-11-20' } as const;

/**
 * The rounds of summer and autumn 2026. Who held the present job when summer opened was agreed then; an agreed autumn round
 * shows today's levels, an open one none, so that the levels of summer still count.
 */
export function assessmentRounds(holders: readonly Holder[], rules: RoundRules): readonly SampleRound[] {
  return holders.flatMap((holder) => {
    const present = rules.levels.get(holder.key);
    if (present === undefined) return [];
    const chance = seededRandom(`rounds of ${holder.key}`);
    const state = rules.open.get(holder.key) ?? 'agreed';
    const shared = { person: holder.key, manager: rules.managers.get(holder.key) ?? null, profile: holder.seat };
    const rounds: SampleRound[] = [];
    if ((rules.since.get(holder.key) ?? summer.opens) < summer.opens)
      rounds.push({ ...shared, ...summerRound(holder, present, { state, chance }) });
    rounds.push({ ...shared, ...autumnRound(present, { state, chance }) });
    return rounds;
  });
}

type Told = Pick<SampleRound, 'cycle' | 'state' | 'agreedOn' | 'levels' | 'notObserved'>;
interface Circumstances {
  readonly state: SampleRoundState;
  readonly chance: SeededRandom;
}

function summerRound({ cast }: Holder, { levels, notObserved }: PresentLevels, { state, chance }: Circumstances): Told {
  const stillCounts = state !== 'agreed';
  const agreedOn = cast?.agreedOn ?? workday(summer.firstTalk, summer.lastTalk, chance);
  return { cycle: 'summer-2026', state: 'agreed', agreedOn, levels: stillCounts ? levels : earlier(levels, chance), notObserved };
}

function autumnRound({ levels, notObserved }: PresentLevels, { state, chance }: Circumstances): Told {
  if (state !== 'agreed') return { cycle: 'autumn-2026', state, agreedOn: null, levels: {}, notObserved: [] };
  return { cycle: 'autumn-2026', state, agreedOn: workday(autumn.firstTalk, autumn.lastTalk, chance), levels, notObserved };
}

// a quarter of the levels were one step lower some months before
function earlier(levels: SampleLevels, chance: SeededRandom): SampleLevels {
  return Object.fromEntries(
    Object.entries(levels).map(([competency, step]) => [competency, chance.next() < 0.25 ? Math.max(1, step - 1) : step]),
  );
}

function workday(first: CalendarDate, last: CalendarDate, chance: SeededRandom): CalendarDate {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
  const day = addDays(first, chance.between(0, days));
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return addDays(day, -2);
  return weekday === 6 ? addDays(day, -1) : day;
}
