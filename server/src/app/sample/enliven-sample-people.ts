import type { CatalogueAction } from '@waymark/domain/development/catalogue-action.ts';
import { bringAgreedRatings } from '#modules/assessments/commands/bring-agreed-ratings.ts';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { bringPlans } from '#modules/development/commands/bring-plans.ts';
import { listCatalogue } from '#modules/development/queries/list-catalogue.ts';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { setAspiration } from '#modules/pathways/commands/set-aspiration.ts';
import { shareAspiration } from '#modules/pathways/commands/share-aspiration.ts';
import { titlesMatched } from '#modules/people/events.ts';
import { listSampleSeats, type SampleSeat } from '#modules/people/queries/list-sample-seats.ts';
import { type Listener, listen } from '#platform/events/listen.ts';
import { type Caller, today } from '#platform/use-case/context.ts';
import { sampleLife } from './sample-lives.ts';

/** Gives made-up people a past as soon as their titles are matched to roles. */
export const enlivenListener: Listener = listen('app.enliven_sample_people', titlesMatched, async (caller) => {
  await enlivenSamplePeople(caller);
});

/**
 * Brings agreed levels for the made-up people who stand on a role and have none, and a plan for some of them. The caller acts for
 * the organisation. Answers how many were given a past.
 */
export async function enlivenSamplePeople(caller: Caller): Promise<number> {
  const waiting = await withoutLevels(caller, await listSampleSeats(caller, {}));
  if (waiting.length === 0) return 0;
  const sources = { contents: await listLiveContent(caller, {}), catalogue: await wholeCatalogue(caller), asOf: today(caller) };
  const lives = waiting.flatMap((seat) => sampleLife(seat, sources) ?? []);
  const plans = lives.flatMap(({ plan }) => plan ?? []);
  await bringAgreedRatings(caller, { rounds: lives.map(({ round }) => round) });
  await bringPlans(caller, { plans });
  for (const { personId, targetProfileId, shared } of plans) {
    if (targetProfileId === null) continue;
    await setAspiration(caller, { personId, jobProfileId: targetProfileId });
    if (shared) await shareAspiration(caller, { personId, shared });
  }
  return lives.length;
}

async function withoutLevels(caller: Caller, seats: readonly SampleSeat[]): Promise<SampleSeat[]> {
  const waiting: SampleSeat[] = [];
  for (const seat of seats) {
    const { items } = await getProficiencies(caller, { personId: seat.personId });
    if (items.length === 0) waiting.push(seat);
  }
  return waiting;
}

async function wholeCatalogue(caller: Caller): Promise<CatalogueAction[]> {
  const all: CatalogueAction[] = [];
  for (let cursor: string | undefined, isLast = false; !isLast; ) {
    const page = await listCatalogue(caller, { limit: 100, cursor });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    isLast = page.nextCursor === null;
  }
  return all;
}
