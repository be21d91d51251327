import { documentOfVersion } from '@waymark/domain/job-architecture/document-of-version.ts';
import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { isFixed } from '@waymark/domain/job-architecture/framework-version.ts';
import { findLibraryBySlugs } from '#modules/competencies/queries/find-library-by-slugs.ts';
import { query } from '#platform/use-case/query.ts';
import { isAuthor } from '../policy.ts';
import { listProfileAddresses } from '../repository/identities.ts';
import { listPayBands } from '../repository/pay-bands.ts';
import { readPublishedBody } from '../repository/published-bodies.ts';
import { readBody } from '../repository/version-body.ts';
import { readContent } from './get-framework-content.ts';
import { NamedVersion, readableVersion } from './get-version.ts';

/** A version as a framework file. Pay bands are in it for authors only. */
export const exportFramework = query({
  name: 'job_architecture.export_framework',
  input: NamedVersion,
  run: async (ctx, input): Promise<FrameworkDocument> => {
    const found = await readableVersion(ctx, input);
    const { framework, version } = found;
    const { levels, competencies } = await readContent(ctx, found);
    const body = isFixed(version.state) ? (await readPublishedBody(ctx.db, version.id)).body : await readBody(ctx.db, version.id);
    const library = await findLibraryBySlugs(ctx, { competencies: competencies.map(({ slug }) => slug), scales: [] });
    const profileIds = body.profiles.map(({ id }) => id);
    const ends = body.moves.flatMap(({ fromId, toId }) => [fromId, toId]);
    return documentOfVersion({
      framework,
      levels,
      body,
      competencies,
      library: new Map(library.competencies.map((competency) => [competency.id, competency])),
      addresses: await listProfileAddresses(ctx.db, [...new Set(ends)]),
      payBands: isAuthor(ctx.actor) ? await listPayBands(ctx.db, profileIds) : [],
    });
  },
});
