import { CompetencyQuery, type CompetencySummary } from '@waymark/domain/competencies/contract.ts';
import { cutPage, type Page } from '@waymark/domain/shared/page.ts';
import { query } from '#platform/use-case/query.ts';
import { canReadLibrary, isLibraryAuthor } from '../policy.ts';
import { listCompetencySummaries } from '../repository/competency-list.ts';

/** The library by name, as a page; `q` looks into names, categories and synonyms. */
export const listCompetencies = query({
  name: 'competencies.list_competencies',
  input: CompetencyQuery,
  run: async (ctx, input): Promise<Page<CompetencySummary> & { can: { edit: boolean } }> => {
    ctx.authorize(canReadLibrary(ctx.actor));
    const rows = await listCompetencySummaries(ctx.db, input);
    const page = cutPage(rows, input.limit, ({ name, id }) => [name.toLowerCase(), id]);
    return { ...page, can: { edit: isLibraryAuthor(ctx.actor) } };
  },
});
