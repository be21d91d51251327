import { z } from 'zod';

const TeamPlace = z.object({ id: z.string(), slug: z.string(), name: z.string() });

/** A named group inside the organisation, in a tree; a department is a team without a parent. */
export const Team = TeamPlace.extend({
  parentId: z.string().nullable(),
  /** The teams above, from the top down. */
  above: z.array(TeamPlace),
  /** Those who are in this very team today. */
  people: z.number().int(),
});
export type Team = z.infer<typeof Team>;

/** A team with the teams right below it; `peopleInAll` counts those as well, at any depth. */
export const TeamPage = Team.extend({
  peopleInAll: z.number().int(),
  below: z.array(Team),
  can: z.object({ change: z.boolean() }),
});
export type TeamPage = z.infer<typeof TeamPage>;
