import { api } from '../../platform/api.ts';
import { isRefused } from '../../platform/careful-fetch.ts';

interface Pilot {
  readonly personId: string;
  /** The role to look from. */
  readonly jobProfileId: string;
  readonly teamId: string | null;
}

/** Shows every framework to one person and a team, publishing drafts that nobody has seen, and gives the person a role. */
export async function publishToPilot({ personId, jobProfileId, teamId }: Pilot): Promise<void> {
  const team = teamId === null ? [] : (await api.people.listPeople({ query: { teamId, limit: 100 } })).items;
  await showFrameworks([...new Set([personId, ...team.map(({ id }) => id)])]);
  try {
    await api.people.assignJob({ params: { personId }, body: { jobProfileId } });
  } catch (error) {
    if (!isRefused(error, 'nothing_changed')) throw error;
  }
}

async function showFrameworks(personIds: string[]): Promise<void> {
  const { items } = await api.jobArchitecture.listFrameworks({ query: { limit: 100 } });
  for (const { slug, live, draft } of items) {
    const params = { framework: slug };
    if (live === null && draft !== null) await api.jobArchitecture.publishVersion({ params, body: { audiencePersonIds: personIds } });
    if (live?.forEveryone === false) await api.jobArchitecture.widenAudience({ params, body: { personIds } });
  }
}
