import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { useRefreshSession, useSession } from '../../platform/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { publishToPilot } from './publish-to-pilot.ts';
import { rolesQuery, teamsQuery, templatesQuery, useStep } from './setup-queries.ts';
import { StepFoot } from './step-foot.tsx';
import { widestRole } from './widest-role.ts';

/** Step 6: publishes to oneself and a pilot team, and opens one's own map. */
export function PublishStep() {
  const t = useT();
  const { person } = useSession();
  const roles = useQuery(rolesQuery);
  const teams = useQuery(teamsQuery);
  const templates = useQuery(templatesQuery);
  if (person === null) return <p>{t('setup.publish.noPerson')}</p>;
  return (
    <Loaded query={roles}>
      {(found) => (
        <Loaded query={teams}>
          {(all) => (
            <Form
              personId={person.id}
              roles={found}
              teams={all}
              start={widestRole(found, templates.data?.items ?? [])}
              key={templates.data === undefined ? 'early' : 'late'}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}
interface Role {
  readonly id: string;
  readonly title: string;
  readonly family: { readonly name: string };
}

function Form(props: {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly teams: readonly Named[];
  readonly start: string | null;
}) {
  const t = useT();
  const refresh = useRefreshSession();
  const [role, setRole] = useState(props.start);
  const staffed = props.teams.filter(({ people }) => people > 0);
  const [team, setTeam] = useState<string | null>(staffed.toSorted((a, b) => b.people - a.people)[0]?.id ?? null);
  const publish = useStep(
    async (jobProfileId: string) => {
      await publishToPilot({ personId: props.personId, jobProfileId, teamId: team });
      await refresh();
    },
    // a full load: everything that was read before is now seen by the person
    () => location.assign('/me/map'),
  );
  if (props.roles.length === 0) return <p>{t('setup.publish.noRole')}</p>;
  return (
    <Stack>
      <Select
        label={t('setup.publish.role')}
        help={t('setup.publish.roleHelp')}
        value={role}
        onChange={setRole}
        options={props.roles.map(({ id, title, family }) => ({ id, text: title, more: family.name }))}
      />
      {staffed.length > 0 && (
        <Select
          label={t('setup.publish.team')}
          value={team}
          onChange={setTeam}
          options={staffed.map(({ id, name, people }) => ({ id, text: name, more: t('setup.publish.size', { count: people }) }))}
        />
      )}
      <StepFoot
        text={t(staffed.length > 0 ? 'setup.publish.do' : 'setup.publish.doAlone')}
        onDo={() => role !== null && publish.mutate(role)}
        isPending={publish.isPending}
        isDisabled={role === null}
        error={publish.error}
      />
    </Stack>
  );
}
