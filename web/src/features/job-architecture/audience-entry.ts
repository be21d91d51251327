import { api } from '../../platform/api.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';

/** A person, or a team with those below it, as somebody chose them for an audience. */
export interface AudienceEntry {
  readonly kind: 'person' | 'team';
  readonly id: string;
  readonly name: string;
  /** A quiet second line: a job title, or that it is a team. */
  readonly more: string;
}

/** An audience was asked for and holds nobody: nothing was chosen, or only teams without people. */
export class NobodyChosen extends Error {}

/** The ids of everybody whom these entries mean today, each once: a team stands for its people and for those of the teams below it. */
export async function peopleOf(entries: readonly Pick<AudienceEntry, 'kind' | 'id'>[]): Promise<string[]> {
  const chosen = entries.filter(({ kind }) => kind === 'team').map(({ id }) => id);
  const all = chosen.length === 0 ? [] : await readAll((cursor) => api.people.listTeams({ query: { cursor, limit: longestPage } }));
  const teams = all.filter(({ id, above }) => chosen.includes(id) || above.some((team) => chosen.includes(team.id)));
  const ids = new Set(entries.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  for (const { id: teamId } of teams.filter(({ people }) => people > 0)) {
    const members = await readAll((cursor) => api.people.listPeople({ query: { teamId, cursor, limit: longestPage } }));
    for (const { id } of members) ids.add(id);
  }
  if (ids.size === 0) throw new NobodyChosen();
  return [...ids];
}
