import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useRefreshSession } from '../../platform/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { organisationQuery, payVisibilityQuery, useStep } from './setup-queries.ts';
import { StepFoot } from './step-foot.tsx';

type Visibility = 'nobody' | 'own' | 'own_and_one_move' | 'everyone';
interface Choice {
  readonly name: string;
  readonly pay: Visibility;
}

/** Step 2: what the organisation is called and who sees pay ranges; levels come with what is started from. */
export function OrganisationStep({ onDone }: { readonly onDone: () => void }) {
  const organisation = useQuery(organisationQuery);
  const pay = useQuery(payVisibilityQuery);
  return (
    <Loaded query={organisation}>
      {({ name }) => <Loaded query={pay}>{({ visibility }) => <Form start={{ name, pay: visibility }} onDone={onDone} />}</Loaded>}
    </Loaded>
  );
}

function Form({ start, onDone }: { readonly start: Choice; readonly onDone: () => void }) {
  const t = useT();
  const refresh = useRefreshSession();
  const [choice, setChoice] = useState(start);
  const save = useStep(async ({ name, pay }: Choice) => {
    await api.access.changeOrganisation({ body: { name } });
    if (pay !== start.pay) await api.jobArchitecture.setPayVisibility({ body: { visibility: pay } });
    await refresh();
  }, onDone);
  return (
    <Stack>
      <TextField
        label={t('setup.organisation.called')}
        value={choice.name}
        onChange={(name) => setChoice({ ...choice, name })}
        autoComplete="organization"
      />
      <p className="t-s">{t('setup.organisation.levels')}</p>
      <RadioGroup
        label={t('setup.organisation.pay')}
        value={choice.pay}
        onChange={(pay) => setChoice({ ...choice, pay })}
        options={[
          { id: 'own_and_one_move', text: t('setup.organisation.payNear') },
          { id: 'own', text: t('setup.organisation.payOwn') },
          { id: 'everyone', text: t('setup.organisation.payAll') },
          { id: 'nobody', text: t('setup.organisation.payNobody') },
        ]}
      />
      <StepFoot
        text={t('setup.next')}
        onDo={() => save.mutate(choice)}
        isPending={save.isPending}
        isDisabled={choice.name.trim() === ''}
        error={save.error}
        onSkip={onDone}
      />
    </Stack>
  );
}
