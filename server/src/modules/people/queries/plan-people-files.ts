import type { PeopleImportOptions } from '@waymark/domain/people/people-import.ts';
import type { PeoplePlan } from '@waymark/domain/people/people-plan.ts';
import { planPeopleImport } from '@waymark/domain/people/plan-people-import.ts';
import type { ReadingReport } from '@waymark/domain/people/report-people-import.ts';
import { withTitles } from '#platform/import/import-files.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { type KnownRecord, listKnownPeople, listKnownTeams } from '../repository/known.ts';
import type { PeopleFiles } from './read-people-files.ts';

export interface PlannedPeople {
  readonly plan: PeoplePlan;
  readonly known: readonly KnownRecord[];
  readonly reading: ReadingReport;
}

/** What files would change in what is known now; changes nothing. The caller has decided who may ask. */
export async function planPeopleFiles(ctx: Context, files: PeopleFiles, options: PeopleImportOptions): Promise<PlannedPeople> {
  const known = await listKnownPeople(ctx.db);
  const { missing = files.reading.mapping.missing, maxLeaverPercent, skipBadRows } = options;
  const ends = files.reading.mapping.history?.ends;
  const plan = planPeopleImport({
    rows: files.rows,
    history: files.history,
    known,
    teams: await listKnownTeams(ctx.db),
    today: today(ctx),
    problems: files.problems,
    options: {
      missing,
      leaveOut: skipBadRows ? 'bad_rows' : 'nothing',
      ...(maxLeaverPercent !== undefined && { maxLeaverPercent }),
      ...(ends !== undefined && { historyEnds: ends }),
    },
  });
  return { plan: { ...plan, problems: withTitles(plan.problems, files.files) }, known, reading: files.reading };
}
