import { viewEvidence } from '@waymark/domain/assessments/view-evidence.ts';
import { CalendarDate, KeptDay } from '@waymark/domain/shared/calendar-date.ts';
import { cutPage, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { PersonRef, ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeEvidence } from '../policy.ts';
import { listEvidence as findPage } from '../repository/evidence.ts';

const EvidenceKey = z.tuple([KeptDay.refine((day) => day >= '0001'), z.guid()]); // the database has no year 0

/** Evidence, newest first, since a day where one is told: one's own, or of a report what is shared or attached to an assessment that is sent. */
export const listEvidence = query({
  name: 'assessments.list_evidence',
  input: PageQuery.extend({ personId: PersonRef, competencyId: ThingId.optional(), from: CalendarDate.optional() }),
  looksAt: (input) => input.personId,
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    const relation = await getRelation(ctx, { personId });
    ctx.authorize(canSeeEvidence(ctx.actor, relation));
    const rows = await findPage(ctx.db, {
      personId,
      competencyId: input.competencyId,
      from: input.from,
      visibleOnly: !relation.self,
      limit: input.limit,
      after: readCursor(input.cursor, EvidenceKey),
    });
    const page = cutPage(rows, input.limit, (row) => [row.occurredOn, row.id]);
    return { ...page, items: page.items.map((kept) => viewEvidence(kept, relation.self)) };
  },
});
