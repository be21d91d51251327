import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { DatePicker } from '../../ui/date-picker.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { type AccessRole, type Account, teamsQuery, useRefreshAccess } from './admin-queries.ts';
import s from './form.module.css';
import { Problem } from './problem.tsx';
import { roleNames, roleSentences } from './role-words.ts';

interface Props {
  readonly account: Account;
  readonly role: AccessRole;
  readonly onClose: () => void;
}

/** How far an access role reaches, and until when. */
export function GrantForm({ account, role, onClose }: Props) {
  const t = useT();
  const refresh = useRefreshAccess();
  const held = account.accessRoles.find((grant) => grant.role === role);
  const [reach, setReach] = useState<'everyone' | 'teams'>(held?.everyone === false ? 'teams' : 'everyone');
  const [teamIds, setTeamIds] = useState<string[]>(held?.teamIds ?? []);
  const [endsOn, setEndsOn] = useState<string | null>(held?.endsOn ?? null);
  const everyone = role !== 'people_partner' || reach === 'everyone';
  const grant = useMutation({
    mutationFn: () =>
      api.access.grantAccessRole({
        params: { accountId: account.id, accessRole: role },
        body: { everyone, teamIds: everyone ? [] : teamIds, endsOn },
      }),
    onSuccess: async () => {
      showToast({ text: t('access.grant.saved', { name: account.name }) });
      await refresh();
      onClose();
    },
  });
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!grant.isPending) grant.mutate();
      }}
    >
      <p>
        <b>{t(roleNames[role])}.</b> {t(roleSentences[role])}
      </p>
      <Problem error={grant.error} />
      {role === 'people_partner' && (
        <RadioGroup
          label={t('access.grant.reach')}
          value={reach}
          onChange={setReach}
          options={[
            { id: 'everyone', text: t('access.grant.everyone') },
            { id: 'teams', text: t('access.grant.teams') },
          ]}
        />
      )}
      {!everyone && <TeamChoice value={teamIds} onChange={setTeamIds} />}
      <DatePicker label={t('access.grant.endsOn')} help={t('access.grant.endsOnHelp')} optional value={endsOn} onChange={setEndsOn} />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={grant.isPending} isDisabled={!everyone && teamIds.length === 0}>
          {t('access.grant.save')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

function TeamChoice({ value, onChange }: { readonly value: string[]; readonly onChange: (value: string[]) => void }) {
  const t = useT();
  const teams = useQuery(teamsQuery);
  return (
    <Loaded query={teams} failed={t('access.grant.teamsFailed')}>
      {(items) =>
        items.length === 0 ? (
          <p>{t('access.grant.noTeams')}</p>
        ) : (
          <div className={s.teams}>
            <CheckboxGroup label={t('access.grant.teams')} value={value} onChange={onChange} help={t('access.grant.teamsHelp')}>
              {items.map((team) => (
                <Checkbox key={team.id} value={team.id}>
                  {team.name}
                </Checkbox>
              ))}
            </CheckboxGroup>
          </div>
        )
      }
    </Loaded>
  );
}
