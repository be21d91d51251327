import { peopleOf } from '../../features/job-architecture/audience-entry.ts';
import { api } from '../../platform/api.ts';
import { isRefused } from '../../platform/careful-fetch.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';

interface Pilot {
  readonly personId: string;
  /** The role to look from. */
  readonly jobProfileId: string;
  readonly teamId: string | null;
}

/** Shows every framework to one person and a team with those below it, publishing drafts that nobody has seen, and gives the person a role. */
export async function publishToPilot({ personId, jobProfileId, teamId }: Pilot): Promise<void> {
  const me = { kind: 'person' as const, id: personId };
  await showFrameworks(await peopleOf(teamId === null ? [me] : [me, { kind: 'team', id: teamId }]));
  try {
    await api.people.assignJob({ params: { personId }, body: { jobProfileId } });
  } catch (error) {
    if (!isRefused(error, 'nothing_changed')) throw error;
  }
}

async function showFrameworks(personIds: string[]): Promise<void> {
  const frameworks = await readAll((cursor) => api.jobArchitecture.listFrameworks({ query: { cursor, limit: longestPage } }));
  for (const { slug, live, draft } of frameworks) {
    const params = { framework: slug };
    if (live === null && draft !== null) await api.jobArchitecture.publishVersion({ params, body: { audiencePersonIds: personIds } });
    if (live?.forEveryone === false) await api.jobArchitecture.widenAudience({ params, body: { personIds } });
  }
}
