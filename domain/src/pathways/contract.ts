import { z } from 'zod';
import { CompetencyContent } from '../competencies/competency.ts';
import { CareerMoveKind, JobFamily, JobLevel, Track } from '../job-architecture/framework-content.ts';
import { PayReason } from '../job-architecture/pay-visibility.ts';
import { route } from '../shared/contract-kit.ts';
import { Gap } from './gap.ts';
import { NextRole } from './next-role.ts';
import { Readiness } from './readiness.ts';

const PersonParams = z.object({ personId: z.string() });
const Who = z.object({ id: z.string(), handle: z.string(), displayName: z.string() });
const Months = z.object({ from: z.number().int(), to: z.number().int() });
const PayRange = z.object({ currency: z.string(), minimum: z.number(), maximum: z.number(), validFrom: z.string() });

/** A role with its place, as maps, lists and panels show it. */
export const RolePlace = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  shortTitle: z.string().nullable(),
  familyId: z.string(),
  familySlug: z.string(),
  familyName: z.string(),
  trackIds: z.array(z.string()),
  trackNames: z.array(z.string()),
  levelOrder: z.number().int(),
  levelName: z.string(),
  versionId: z.string(),
  versionNumber: z.number().nullable(),
});
export type RolePlace = z.infer<typeof RolePlace>;

const MapRole = RolePlace.extend({
  shown: z.number().int(),
  asked: z.number().int(),
  stepsLeft: z.number().int(),
  notAssessed: z.number().int(),
  /** Fewest moves from here; null when no chain of moves leads there. */
  movesAway: z.number().int().nullable(),
  peopleHere: z.number().int(),
  /** Held before, from and to as days; null otherwise. */
  held: z.object({ from: z.string(), to: z.string().nullable() }).nullable(),
});

const MapMove = z.object({
  fromId: z.string(),
  toId: z.string(),
  kind: CareerMoveKind,
  rotation: z.boolean(),
  /** People who made it in five years; null under the smallest group. */
  people: z.number().int().nullable(),
  /** Months others spent before it, quartiles; null under the smallest group. */
  months: Months.nullable(),
});

/** Everything the career map and its list draw, for one person. */
export const CareerMap = z.object({
  hereId: z.string().nullable(),
  hereSince: z.string().nullable(),
  jobTitle: z.string(),
  targetId: z.string().nullable(),
  levels: z.array(JobLevel),
  families: z.array(JobFamily),
  tracks: z.array(Track),
  roles: z.array(MapRole),
  moves: z.array(MapMove),
});
export type CareerMap = z.infer<typeof CareerMap>;

/** One expectation of a role beside what the person holds and the words of both steps. */
export const GapRow = Gap.extend({
  competency: CompetencyContent,
  /** What the required step looks like, in this role's own words where it has some. */
  wording: z.string(),
  /** What the held step looks like. */
  heldWording: z.string(),
});
export type GapRow = z.infer<typeof GapRow>;

const PayView = z.object({ range: PayRange.nullable(), reason: PayReason });

const GapAnalysis = z.object({
  role: RolePlace,
  publishedAt: z.string().nullable(),
  rows: z.array(GapRow),
  shown: z.number().int(),
  asked: z.number().int(),
  stepsLeft: z.number().int(),
  notAssessed: z.number().int(),
  /** For the "why" panel: its parts add up to the figure exactly. */
  readiness: Readiness,
  move: MapMove.nullable(),
  pay: PayView,
  peopleHere: z.number().int(),
  willingToTalk: z.array(Who),
});
export type GapAnalysis = z.infer<typeof GapAnalysis>;

export const ComparedRow = z.object({
  competency: CompetencyContent,
  change: z.enum(['new', 'grows', 'same', 'eases', 'no_longer']),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  fromWording: z.string(),
  toWording: z.string(),
  held: z.number().int().nullable(),
});

const ComparedRole = RolePlace.extend({ scope: z.string(), peopleHere: z.number().int(), pay: PayView });

const RoleComparison = z.object({
  from: ComparedRole,
  to: ComparedRole,
  rows: z.array(ComparedRow),
  move: MapMove.nullable(),
});
export type RoleComparison = z.infer<typeof RoleComparison>;

const Aspiration = z.object({
  role: RolePlace.nullable(),
  setAt: z.string().nullable(),
  sharedAt: z.string().nullable(),
  can: z.object({ change: z.boolean(), share: z.boolean() }),
});

/** What My growth opens with: where the person stands, where they head, what is left. */
export const Growth = z.object({
  here: RolePlace.nullable(),
  jobTitle: z.string(),
  since: z.string().nullable(),
  history: z.array(z.object({ title: z.string(), jobProfileId: z.string().nullable(), from: z.string(), to: z.string().nullable() })),
  movesOn: z.number().int(),
  target: RolePlace.nullable(),
  targetSharedAt: z.string().nullable(),
  /** The station after the target on the same track, if there is one. */
  afterTarget: RolePlace.nullable(),
  monthsToTarget: Months.nullable(),
  toTarget: z
    .object({
      rows: z.array(GapRow),
      shown: z.number().int(),
      asked: z.number().int(),
      stepsLeft: z.number().int(),
      notAssessed: z.number().int(),
    })
    .nullable(),
  /** Without a target: the own role instead. */
  toOwnRole: z
    .object({
      rows: z.array(GapRow),
      shown: z.number().int(),
      asked: z.number().int(),
      stepsLeft: z.number().int(),
      notAssessed: z.number().int(),
    })
    .nullable(),
});
export type Growth = z.infer<typeof Growth>;

/** What the API promises about paths. Exploring is never recorded against a person (D9). */
export const pathwaysContract = {
  getGrowth: route({
    method: 'GET',
    path: '/people/{personId}/growth',
    params: PersonParams,
    response: Growth,
    exploring: true,
    summary: 'Where I stand, where I head, what is left',
    permission: 'pathways.explore',
    rights: ['self'],
  }),
  getCareerMap: route({
    method: 'GET',
    path: '/people/{personId}/career-map',
    params: PersonParams,
    response: CareerMap,
    exploring: true,
    summary: 'Every role and move as seen from my place',
    permission: 'pathways.explore',
    rights: ['self'],
  }),
  suggestNextRoles: route({
    method: 'GET',
    path: '/people/{personId}/next-roles',
    params: PersonParams,
    response: z.object({ items: z.array(NextRole.extend({ role: RolePlace })) }),
    exploring: true,
    summary: 'Roles one move away, nearest first, with reasons',
    permission: 'pathways.explore',
    rights: ['self'],
  }),
  analyzeGap: route({
    method: 'GET',
    path: '/people/{personId}/gaps/{jobProfileId}',
    params: PersonParams.extend({ jobProfileId: z.string() }),
    response: GapAnalysis,
    exploring: true,
    summary: 'A person against a role: own roles of any kind; for a report the current role or a shared target',
    permission: 'pathways.gaps',
    rights: ['self', 'manager', 'people_partner'],
  }),
  compareRoles: route({
    method: 'GET',
    path: '/job-profiles/{fromId}/comparison/{toId}',
    params: z.object({ fromId: z.string(), toId: z.string() }),
    response: RoleComparison,
    exploring: true,
    summary: 'What changes between two roles, each by id or as family.role',
    permission: 'pathways.compare',
    rights: ['everyone'],
  }),
  getAspiration: route({
    method: 'GET',
    path: '/people/{personId}/aspiration',
    params: PersonParams,
    response: Aspiration,
    summary: 'The target a person chose; for others only once it is shared',
    permission: 'pathways.aspiration',
    rights: ['self', 'manager'],
  }),
  setAspiration: route({
    method: 'PUT',
    path: '/people/{personId}/aspiration',
    params: PersonParams,
    body: z.object({ jobProfileId: z.string() }),
    response: Aspiration,
    exploring: true,
    summary: 'Choose a target; private until shared',
    permission: 'pathways.aspire',
    rights: ['self'],
    refusals: ['role_not_live', 'already_here'],
  }),
  clearAspiration: route({
    method: 'DELETE',
    path: '/people/{personId}/aspiration',
    params: PersonParams,
    exploring: true,
    summary: 'Give up the target',
    permission: 'pathways.aspire',
    rights: ['self'],
  }),
  shareAspiration: route({
    method: 'POST',
    path: '/people/{personId}/aspiration/sharing',
    params: PersonParams,
    response: Aspiration,
    summary: 'Share the target with my manager',
    permission: 'pathways.aspire',
    rights: ['self'],
    refusals: ['no_target'],
  }),
  unshareAspiration: route({
    method: 'DELETE',
    path: '/people/{personId}/aspiration/sharing',
    params: PersonParams,
    response: Aspiration,
    summary: 'Keep the target to myself again',
    permission: 'pathways.aspire',
    rights: ['self'],
  }),
  askForChat: route({
    method: 'POST',
    path: '/chat-requests',
    body: z.object({ toPersonId: z.string(), jobProfileId: z.string(), message: z.string().max(1000).default('') }),
    response: z.object({ sentAt: z.string() }),
    status: 201,
    exploring: true,
    summary: 'Ask somebody who made a move and is happy to talk about it',
    permission: 'pathways.chat',
    rights: ['everyone'],
    refusals: ['not_open_to_chats', 'asked_already'],
  }),
} as const;
