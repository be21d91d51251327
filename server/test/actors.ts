import { type AccountId, asId, type PersonId, type TeamId } from '@waymark/domain/shared/ids.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { AccessRole, Actor } from '#platform/use-case/actor.ts';

interface ActorOptions {
  readonly accountId?: string;
  readonly roles?: readonly AccessRole[];
  /** Limits the roles to these teams; everyone unless told. */
  readonly teamIds?: readonly string[];
}

/** The signed-in person, with the access roles told. */
export function asPerson(personId: string | null, options: ActorOptions = {}): Actor {
  return {
    kind: 'person',
    sessionId: 'test',
    accountId: asId<AccountId>(options.accountId ?? uuidv7(Date.now())),
    personId: personId === null ? null : asId<PersonId>(personId),
    grants: (options.roles ?? []).map((role) => ({
      role,
      everyone: options.teamIds === undefined,
      teamIds: (options.teamIds ?? []).map((id) => asId<TeamId>(id)),
    })),
  };
}

export const asPeoplePartner = (personId: string | null = null, teamIds?: readonly string[]): Actor =>
  asPerson(personId, { roles: ['people_partner'], ...(teamIds && { teamIds }) });

export const asFrameworkOwner = (personId: string | null = null): Actor => asPerson(personId, { roles: ['framework_owner'] });
export const asExecutive = (personId: string | null = null): Actor => asPerson(personId, { roles: ['executive'] });
export const asAdmin = (personId: string | null = null): Actor => asPerson(personId, { roles: ['admin'] });
export const asOperator: Actor = { kind: 'operator' };
export const asNobody: Actor = { kind: 'anonymous' };
