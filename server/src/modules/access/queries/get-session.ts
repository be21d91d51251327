import type { AccessGrant, AccessRole } from '@waymark/domain/access/access-role.ts';
import { Preferences } from '@waymark/domain/access/account.ts';
import { type AccessHint, type Session, SessionPart, type Space } from '@waymark/domain/access/session.ts';
import { z } from 'zod';
import { findSignInFacts, sessionLasts } from '#platform/identity/sessions.ts';
import { type OrganisationSettings, readOrganisationSettings } from '#platform/organisation-settings.ts';
import { type Actor, accountOf } from '#platform/use-case/actor.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canChangeOrganisation, canInvite, canManageAccess, canSeeSession } from '../policy.ts';
import { findAccount, hasAccounts, type StoredAccount } from '../repository/account.ts';
import { listGrants, listHolders } from '../repository/grant.ts';

/** Who is here, what they may open, and how the organisation is set up. `parts` is what the other modules add. */
export const getSession = query({
  name: 'access.get_session',
  input: z.object({ parts: z.array(SessionPart) }),
  run: async (ctx, { parts }): Promise<Session> => {
    ctx.authorize(canSeeSession());
    const account = await findAccount(ctx.db, accountOf(ctx.actor));
    const settings = await readOrganisationSettings(ctx.db);
    const part = mergeParts(parts);
    const { person = null, hasReports = false, importsPeople = false } = part;
    const held = account ? await holdings(ctx, account, settings) : nothingHeld;
    return {
      account: account ? shownAccount(account) : null,
      person,
      spaces: spacesOf({ isPerson: person !== null, hasReports, importsPeople, roles: rolesOf(held.accessRoles) }),
      ...held,
      organisation: {
        name: settings.organisationName,
        locale: settings.locale,
        timeZone: settings.timeZone ?? ctx.timeZone,
        currency: settings.currency,
      },
      mode: await modeOf(ctx, settings),
      now: ctx.now().toISOString(),
      lasts: account !== undefined && ctx.actor.kind === 'person' ? await sessionLasts(ctx.db, ctx.actor.sessionId) : null,
      waiting: part.waiting ?? {},
      can: { ...abilities(ctx.actor), importPeople: importsPeople },
    };
  },
});

type Holdings = Pick<Session, 'accessRoles' | 'secondFactor' | 'hints'>;
const nothingHeld: Holdings = { accessRoles: [], secondFactor: false, hints: [] };
const rolesOf = (grants: readonly AccessGrant[]): AccessRole[] => grants.map((grant) => grant.role);

async function holdings(ctx: Context, account: StoredAccount, settings: OrganisationSettings): Promise<Holdings> {
  const accessRoles = (await listGrants(ctx.db, [account.id], today(ctx))).map(plainGrant);
  const [facts] = await findSignInFacts(ctx.db, [account.id]);
  const secondFactor = facts !== undefined && (facts.secondFactor || facts.passkeys > 0);
  const hints = settings.sampleMode ? [] : await hintsFor(ctx, { account, roles: rolesOf(accessRoles), secondFactor });
  return { accessRoles, secondFactor, hints };
}

async function modeOf(ctx: Context, settings: OrganisationSettings): Promise<Session['mode']> {
  if (settings.sampleMode) return 'sample';
  return (await hasAccounts(ctx.db)) ? 'live' : 'empty';
}

const shownAccount = (account: StoredAccount) => ({
  id: account.id,
  email: account.email,
  locale: account.locale,
  preferences: Preferences.parse(account.preferences),
});

const plainGrant = ({ role, everyone, teamIds, endsOn }: AccessGrant): AccessGrant => ({ role, everyone, teamIds, endsOn });

function mergeParts(parts: readonly SessionPart[]): SessionPart {
  return { ...Object.assign({}, ...parts), waiting: Object.assign({}, ...parts.map((part) => part.waiting)) };
}

interface SpaceFacts {
  readonly isPerson: boolean;
  readonly hasReports: boolean;
  readonly importsPeople: boolean;
  readonly roles: readonly AccessRole[];
}

function spacesOf({ isPerson, hasReports, importsPeople, roles }: SpaceFacts): Space[] {
  const open: Readonly<Record<Space, boolean>> = {
    me: isPerson,
    team: hasReports,
    programme: roles.includes('people_partner') || roles.includes('framework_owner'),
    insights: roles.includes('people_partner') || roles.includes('executive'),
    admin: roles.includes('admin') || importsPeople,
  };
  const order: readonly Space[] = ['me', 'team', 'programme', 'insights', 'admin'];
  return order.filter((space) => open[space]);
}

/** The first account starts with three roles: it is asked to hand two over, and to guard itself, before it invites others. */
async function hintsFor(
  ctx: Context,
  { account, roles, secondFactor }: { account: StoredAccount; roles: readonly AccessRole[]; secondFactor: boolean },
): Promise<AccessHint[]> {
  if (roles.length === 0) return [];
  const holders = roles.includes('admin') ? await listHolders(ctx.db, today(ctx)) : [];
  const alone = (role: AccessRole): boolean => roles.includes(role) && holders.filter((holder) => holder.role === role).length === 1;
  const hints: Readonly<Record<AccessHint, boolean>> = {
    set_second_factor: !secondFactor,
    link_person: account.personId === null && roles.length > 1,
    hand_over_people_partner: alone('people_partner'),
    hand_over_framework_owner: alone('framework_owner'),
  };
  const order: readonly AccessHint[] = ['set_second_factor', 'link_person', 'hand_over_people_partner', 'hand_over_framework_owner'];
  return order.filter((hint) => hints[hint]);
}

const abilities = (actor: Actor): Omit<Session['can'], 'importPeople'> => ({
  manageAccess: canManageAccess(actor) === 'allowed',
  invite: canInvite(actor) === 'allowed',
  changeOrganisation: canChangeOrganisation(actor) === 'allowed',
});
