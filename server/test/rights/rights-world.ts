import { type AccountId, asId, type PersonId, type TeamId } from '@waymark/domain/shared/ids.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import type { AccessRole, Actor } from '#platform/use-case/actor.ts';
import { anAccount } from '../builders/account.ts';
import { aMembership, aPerson } from '../builders/person.ts';
import { aTeam } from '../builders/team.ts';
import { aCrew, type Crew } from '../crew.ts';
import { createTestApp, type TestApp } from '../test-app.ts';
import type { Column } from './columns.ts';

/** One who asks. */
export interface Asker {
  readonly actor: Actor;
  readonly accountId: string;
  readonly personId: string;
}

/** A small organisation with somebody for each column. The person it is all about is `crew.engineer`, in the team `team`. */
export interface RightsWorld {
  readonly db: Db;
  readonly app: TestApp;
  readonly crew: Crew;
  readonly askers: Readonly<Record<Column, Asker>>;
  readonly team: string;
  readonly otherTeam: string;
}

/** Lays the world on a database (or transaction). */
export async function layRightsWorld(db: Db): Promise<RightsWorld> {
  const crew = await aCrew(db);
  const team = await aTeam(db, { name: 'Checkout' });
  const otherTeam = await aTeam(db, { name: 'Events' });
  await aMembership(db, { personId: crew.engineer, teamId: team, from: '2024-01-01' });
  const named = async (name: string) => aPerson(db, { name });
  const ask = (personId: string, held: Held = {}) => anAsker(db, personId, held);
  const stranger = await ask(crew.stranger);
  const self = await ask(crew.engineer);
  return {
    db,
    app: createTestApp(db),
    crew,
    team,
    otherTeam,
    askers: {
      anonymous: { ...stranger, actor: { kind: 'anonymous' } },
      stranger,
      self,
      manager: await ask(crew.manager),
      lineAbove: await ask(crew.above),
      assessor: await ask(await named('Ines Assessor')),
      partnerInScope: await ask(await named('Pia Partner'), { role: 'people_partner', teamIds: [team] }),
      partnerOutOfScope: await ask(await named('Otto Partner'), { role: 'people_partner', teamIds: [otherTeam] }),
      frameworkOwner: await ask(await named('Fred Owner'), { role: 'framework_owner' }),
      executive: await ask(await named('Eva Executive'), { role: 'executive' }),
      admin: await ask(await named('Ada Admin'), { role: 'admin' }),
      keyWithoutScope: { ...self, actor: keyOf(self) },
    },
  };
}

interface Held {
  readonly role?: AccessRole;
  readonly teamIds?: readonly string[];
}

async function anAsker(db: Db, personId: string, { role, teamIds }: Held): Promise<Asker> {
  const { accountId } = await anAccount(db, { personId, roles: role === undefined ? [] : [role] });
  const grant = role && { role, everyone: teamIds === undefined, teamIds: (teamIds ?? []).map((id) => asId<TeamId>(id)) };
  const sessionId = await aSession(db, accountId);
  const actor: Actor = { kind: 'person', sessionId, accountId, personId: asId<PersonId>(personId), grants: grant ? [grant] : [] };
  return { actor, accountId, personId };
}

/** Writes an open session of an account; answers its id. */
export async function aSession(db: Db, accountId: string): Promise<string> {
  const now = new Date();
  const id = uuidv7(now.getTime());
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await db.insertInto('auth.session').values({ id, userId: accountId, token: id, expiresAt, updatedAt: now }).execute();
  return id;
}

/** A key that reaches one operation that does not exist, of an owner who holds every access role. */
function keyOf({ accountId, personId }: Asker): Actor {
  const roles = ['admin', 'people_partner', 'framework_owner', 'executive'] as const;
  return {
    kind: 'api_key',
    keyId: accountId,
    scopes: ['nothing.at_all'],
    accountId: asId<AccountId>(accountId),
    personId: asId<PersonId>(personId),
    grants: roles.map((role) => ({ role, everyone: true, teamIds: [] })),
  };
}
