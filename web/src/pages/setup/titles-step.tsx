import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import s from './setup.module.css';
import { rolesQuery, titlesQuery, useStep } from './setup-queries.ts';
import { StepFoot } from './step-foot.tsx';

type Match = Awaited<ReturnType<typeof api.people.suggestTitleMatches>>['items'][number];
type Role = Awaited<ReturnType<typeof api.jobArchitecture.searchJobProfiles>>['items'][number];
type Tie = { readonly title: string; readonly jobProfileId: string };

/** Step 5: titles tied to roles: those that are certain at once, the others one by one. */
export function TitlesStep({ onDone }: { readonly onDone: () => void }) {
  const titles = useQuery(titlesQuery);
  return <Loaded query={titles}>{(items) => <Titles items={items} onDone={onDone} />}</Loaded>;
}

function Titles({ items, onDone }: { readonly items: readonly Match[]; readonly onDone: () => void }) {
  const t = useT();
  const roles = useQuery(rolesQuery);
  const sure = items.flatMap(({ title, people, confidence, suggestions: [best] }) =>
    confidence === 'sure' && best !== undefined ? [{ title, people, jobProfileId: best.jobProfileId, role: best.title }] : [],
  );
  const rest = items.filter(({ confidence }) => confidence !== 'sure');
  const accept = useStep((matches: readonly Tie[]) => api.people.acceptTitleMatches({ body: { matches: [...matches] } }), onDone);
  if (items.length === 0) {
    return (
      <Stack>
        <p>{t('setup.titles.none')}</p>
        <StepFoot text={t('setup.next')} onDo={onDone} isPending={false} error={null} />
      </Stack>
    );
  }
  return (
    <Stack>
      <ul className={s.matches}>
        {sure.map(({ title, people, role }) => (
          <li key={title}>{t('setup.titles.match', { count: people, title, role })}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Loaded query={roles} failed={t('setup.titles.rolesFailed')} skeleton={<RowsSkeleton rows={rest.length} />}>
          {(all) => (
            <ul className={s.rest}>
              {rest.map((match) => (
                <OtherTitle key={match.title} match={match} roles={all} />
              ))}
            </ul>
          )}
        </Loaded>
      )}
      <StepFoot
        text={sure.length > 0 ? t('setup.titles.accept') : t('setup.next')}
        onDo={() => (sure.length > 0 ? accept.mutate(sure.map(({ title, jobProfileId }) => ({ title, jobProfileId }))) : onDone())}
        isPending={accept.isPending}
        error={accept.error}
        onSkip={onDone}
      />
    </Stack>
  );
}

function OtherTitle({ match, roles }: { readonly match: Match; readonly roles: readonly Role[] }) {
  const t = useT();
  const [role, setRole] = useState<string | null>(match.suggestions[0]?.jobProfileId ?? null);
  const accept = useStep(
    (tie: Tie) => api.people.acceptTitleMatches({ body: { matches: [tie] } }),
    () => undefined,
  );
  const suggested = new Set(match.suggestions.map(({ jobProfileId }) => jobProfileId));
  const options = roles
    .toSorted((a, b) => Number(suggested.has(b.id)) - Number(suggested.has(a.id)))
    .map(({ id, title, family }) => ({ id, text: title, more: family.name }));
  return (
    <li className={s.other}>
      <Select
        label={t('setup.titles.other', { count: match.people, title: match.title })}
        value={role}
        onChange={setRole}
        options={options}
        placeholder={t('setup.titles.leave')}
      />
      <Button
        isDisabled={role === null}
        isPending={accept.isPending}
        onPress={() => role !== null && accept.mutate({ title: match.title, jobProfileId: role })}
      >
        {t('setup.titles.tie')}
      </Button>
    </li>
  );
}
