import type { CompetencyContent } from '@waymark/domain/competencies/competency.ts';
import type { VersionBody } from '@waymark/domain/job-architecture/version-body.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { readBody } from './version-body.ts';
import { readSnapshots } from './version-competencies.ts';

/** What a published version says for good. */
export interface PublishedBody {
  readonly body: VersionBody;
  readonly competencies: readonly CompetencyContent[];
}

const mostKept = 100;
const kept = new Map<string, PublishedBody>(); // ids are never used twice and such versions never change, so nothing here grows stale

/** The body of a version that is published or was; kept in memory, the longest unused one is forgotten first. */
export async function readPublishedBody(db: Db, versionId: string): Promise<PublishedBody> {
  const known = kept.get(versionId);
  const body = known ?? { body: await readBody(db, versionId), competencies: await readSnapshots(db, versionId) };
  if (db.isTransaction && !known) return body; // this publication may yet be rolled back
  kept.delete(versionId);
  kept.set(versionId, body);
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return body;
}
