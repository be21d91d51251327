import { smallestGroupAllowed } from '@waymark/domain/shared/smallest-group.ts';
import { z } from 'zod';
import type { Db } from '#platform/database/tables.generated.ts';

/** Somebody of the sample company through whose eyes a visitor may look. */
const SamplePerson = z.object({ personId: z.string(), name: z.string(), jobTitle: z.string(), note: z.string() });

/** Steps of building the sample company: what is being done now, how many are done, and what went wrong, if something did. */
const SampleProgress = z.object({ step: z.string(), done: z.int(), total: z.int(), failure: z.string().nullable() });
export type SampleProgress = z.infer<typeof SampleProgress>;

const one = {
  /** Empty until somebody named it. */
  organisationName: z.string().max(200).default(''),
  locale: z.string().max(35).default('en-GB'),
  /** IANA time zone; null: as the server is set. */
  timeZone: z.string().nullable().default(null),
  /** ISO 4217. */
  currency: z.string().length(3).default('GBP'),
  /** Fewer people than this are never shown as a group (D9); a smaller number written by hand or long ago counts as the smallest allowed. */
  smallestGroup: z
    .int()
    .default(smallestGroupAllowed)
    .transform((people) => Math.max(people, smallestGroupAllowed)),
  shortestPassword: z.int().min(8).max(64).default(12),
  /** The sample company lives here: sign-ins without a password, mail kept instead of sent. */
  sampleMode: z.boolean().default(false),
  samplePeople: z.array(SamplePerson).default([]),
  /** When the sample company was built, by the machine's clock; its own clock runs on from there. */
  sampleBeganAt: z.string().nullable().default(null),
  /** How far building the sample company is, while it is built; null otherwise. */
  sampleProgress: SampleProgress.nullable().default(null),
  /** Where people reach this server, without a slash at the end; written at each start, empty before the first. */
  address: z.string().default(''),
  /** Hash of the code that the first account needs from elsewhere than this machine. */
  firstRunCodeHash: z.string().nullable().default(null),
} as const;

const OrganisationSettings = z.object(one);

/** What the organisation has settled, with the defaults of D9 where it has not. */
export type OrganisationSettings = z.output<typeof OrganisationSettings>;

/** Reads every setting of the organisation. */
export async function readOrganisationSettings(db: Db): Promise<OrganisationSettings> {
  const rows = await db.selectFrom('setting').select(['name', 'value']).where('name', 'in', Object.keys(one)).execute();
  return OrganisationSettings.parse(Object.fromEntries(rows.map((row) => [row.name, row.value])));
}

/** Writes the settings given, in the caller's transaction; the others stay. */
export async function writeOrganisationSettings(db: Db, changes: Partial<OrganisationSettings>, at: Date): Promise<void> {
  const parsed: object = OrganisationSettings.partial().parse(changes);
  const rows = Object.entries(parsed)
    .filter(([name]) => name in changes)
    .map(([name, value]) => ({ name, value: JSON.stringify(value), updated_at: at }));
  if (rows.length === 0) return;
  await db
    .insertInto('setting')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref }) => ({ value: ref('excluded.value'), updated_at: ref('excluded.updated_at') })),
    )
    .execute();
}
