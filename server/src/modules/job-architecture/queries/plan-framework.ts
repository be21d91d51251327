import type { LibraryMerge } from '@waymark/domain/competencies/merge-library.ts';
import { checkDocument } from '@waymark/domain/job-architecture/check-document.ts';
import type { JobLevel } from '@waymark/domain/job-architecture/framework-content.ts';
import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { Framework, FrameworkVersion } from '@waymark/domain/job-architecture/framework-version.ts';
import { familiesToKeepApart, renameCompetencies, renameFamilies } from '@waymark/domain/job-architecture/keep-apart.ts';
import { type DocumentMerge, mergeDocument } from '@waymark/domain/job-architecture/merge-document.ts';
import { type LevelMerge, mergeLevels } from '@waymark/domain/job-architecture/merge-levels.ts';
import { addIdentities, type Identities, type NewIdentities } from '@waymark/domain/job-architecture/new-identities.ts';
import { mergePayBands, type PayBand } from '@waymark/domain/job-architecture/pay-band.ts';
import { emptyBody, type VersionBody } from '@waymark/domain/job-architecture/version-body.ts';
import type { ChangeCount } from '@waymark/domain/shared/change-counts.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { findLibraryBySlugs } from '#modules/competencies/queries/find-library-by-slugs.ts';
import { planLibrary } from '#modules/competencies/queries/plan-library.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { findFramework, listVersions } from '../repository/frameworks.ts';
import { findProfilesByAddress, listFamilyOwners, listIdentities } from '../repository/identities.ts';
import { listLevels } from '../repository/job-levels.ts';
import { listPayBands } from '../repository/pay-bands.ts';
import { readBody } from '../repository/version-body.ts';
import { listUsedElsewhere } from '../repository/version-competencies.ts';

export const FrameworkFile = z.object({
  document: FrameworkDocument,
  /** `merge`: what the file leaves blank or does not name is left alone. `replace`: the file stands for the whole framework. */
  mode: z.enum(['merge', 'replace']).default('merge'),
});
type FrameworkFile = z.infer<typeof FrameworkFile>;

/** How a framework would become if a file was brought: everything that a command has to write. */
export interface FrameworkPlan {
  /** The file as it is applied: competencies that are kept apart have their own slugs. */
  readonly document: FrameworkDocument;
  readonly framework: Framework;
  readonly frameworkBefore: Framework | undefined;
  /** What the file is laid over: the draft, else the live version, else nothing. */
  readonly base: FrameworkVersion | undefined;
  readonly baseBody: VersionBody;
  readonly identities: NewIdentities;
  readonly levels: LevelMerge;
  readonly levelsBefore: readonly JobLevel[];
  readonly library: LibraryMerge;
  readonly merge: DocumentMerge;
  readonly payBands: { readonly changed: readonly PayBand[]; readonly count: ChangeCount };
  /** Slugs of competencies of the file that would have taken another framework's competency off its scale. */
  readonly keptApart: ReadonlyMap<string, string>;
  /** Slugs of families of the file that another framework has. */
  readonly familiesApart: ReadonlyMap<string, string>;
}

/** How a framework would become if a file was brought; nothing is written. A file with faults is refused whole. */
export const planFramework = query({
  name: 'job_architecture.plan_framework',
  input: FrameworkFile,
  run: async (ctx, file): Promise<FrameworkPlan> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const familiesApart = familiesToKeepApart(file.document, await listFamilyOwners(ctx.db));
    const input = { ...file, document: renameFamilies(file.document, familiesApart) };
    const at = ctx.now().getTime();
    const newId = () => uuidv7(at);
    const target = await findTarget(ctx, input, newId);
    const { document, library, keptApart, competencies } = await settleLibrary(ctx, input, target);
    const { fresh, all } = addIdentities(target.identities, document, newId);
    const levels = mergeLevels(target.levelsBefore, document.levels, newId);
    const names = {
      ...all,
      profiles: new Map([...(await findProfilesByAddress(ctx.db, moveEnds(document))), ...all.profiles]),
      levels: levels.idByCode,
      competencies,
    };
    return {
      ...target,
      document,
      identities: fresh,
      levels,
      library,
      keptApart,
      familiesApart,
      merge: mergeDocument(target.baseBody, document, { names, mode: input.mode }),
      payBands: await planPayBands(ctx, { document, all, newId }),
    };
  },
});

interface Target {
  readonly framework: Framework;
  readonly frameworkBefore: Framework | undefined;
  readonly base: FrameworkVersion | undefined;
  readonly baseBody: VersionBody;
  readonly identities: Identities;
  readonly levelsBefore: readonly JobLevel[];
}

async function findTarget(ctx: Context, { document, mode }: FrameworkFile, newId: () => string): Promise<Target> {
  const { slug, name, description, locale } = document.framework;
  const before = await findFramework(ctx.db, slug);
  if (before?.archived) {
    const message = `${before.name} is archived. Choose another name, or restore it first.`;
    throw new Refusal('conflict', 'framework_archived', { message, data: { framework: slug } });
  }
  const versions = before ? await listVersions(ctx.db, { frameworkId: before.id, states: ['published', 'draft'] }) : [];
  const base = versions.find(({ version }) => version.state === 'draft') ?? versions[0];
  const kept = mode === 'merge' && description === '' ? (before?.description ?? '') : description;
  const made = { id: newId(), templateSlug: null, archived: false };
  return {
    framework: { ...(before ?? made), slug, name, description: kept, locale },
    frameworkBefore: before,
    base: base?.version,
    baseBody: base ? await readBody(ctx.db, base.version.id) : emptyBody,
    identities: before ? await listIdentities(ctx.db, before.id) : { families: new Map(), tracks: new Map(), profiles: new Map() },
    levelsBefore: await listLevels(ctx.db),
  };
}

async function settleLibrary(ctx: Context, { document: file, mode }: FrameworkFile, target: Target) {
  const asked = file.families.flatMap(({ profiles }) => profiles.flatMap((profile) => profile.expectations.map((one) => one.competency)));
  const known = await findLibraryBySlugs(ctx, {
    competencies: [...new Set([...file.competencies.map(({ slug }) => slug), ...asked])],
    scales: [...new Set([...file.scales.map(({ slug }) => slug), ...file.competencies.map(({ scale }) => scale)])],
  });
  const faults = checkDocument(file, {
    levels: new Set(target.levelsBefore.map(({ code }) => code)),
    scales: new Map(known.scales.map(({ slug, levels }) => [slug, levels.length])),
    competencies: new Map(known.competencies.map(({ slug, scale }) => [slug, scale.levels.length])),
    profiles: new Set(target.identities.profiles.keys()),
  });
  if (faults.length > 0) {
    const message = `The framework file has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing was brought.`;
    throw new Refusal('invalid', 'framework_file_faulty', {
      message,
      faults: faults.map((fault) => ({ ...fault, pointer: `/document${fault.pointer}` })),
    });
  }
  const scaleInFile = new Map(file.competencies.map(({ slug, scale }) => [slug, scale]));
  const moved = known.competencies.filter(({ slug, scale }) => scaleInFile.has(slug) && scaleInFile.get(slug) !== scale.slug);
  const ids = moved.map(({ id }) => id);
  const usedElsewhere = await listUsedElsewhere(ctx.db, ids, target.frameworkBefore?.id ?? null);
  const apart = moved.filter(({ id }) => usedElsewhere.includes(id));
  const keptApart = new Map(apart.map(({ slug }) => [slug, `${slug}-${file.framework.slug}`.slice(0, 120).replace(/-$/, '')]));
  const document = renameCompetencies(file, keptApart);
  const library = await planLibrary(ctx, { scales: document.scales, competencies: document.competencies, mode });
  const competencies = new Map([...known.competencies, ...library.named].map(({ slug, id }) => [slug, id]));
  return { document, library, keptApart, competencies };
}

const moveEnds = ({ moves }: FrameworkDocument) => [...new Set(moves.flatMap(({ from, to }) => [from, to]))];

async function planPayBands(ctx: Context, plan: { document: FrameworkDocument; all: Identities; newId: () => string }) {
  const file = plan.document.families.flatMap((family) =>
    family.profiles.flatMap(({ slug, payBands }) => {
      const jobProfileId = plan.all.profiles.get(`${family.slug}/${slug}`) ?? '';
      return payBands.map((band) => ({ ...band, jobProfileId }));
    }),
  );
  const profileIds = [...new Set(file.map(({ jobProfileId }) => jobProfileId))];
  return mergePayBands(await listPayBands(ctx.db, profileIds), file, plan.newId);
}
