import { useQuery } from '@tanstack/react-query';
import { type LevelSet, levelSetOf, levelsFor } from '@waymark/domain/job-architecture/level-sets.ts';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useRefreshSession } from '../../platform/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LevelChoice } from './level-choice.tsx';
import { type JobLevels, jobLevelsQuery, organisationQuery, payVisibilityQuery, useStep } from './setup-queries.ts';
import { StepFoot } from './step-foot.tsx';

type Visibility = 'nobody' | 'own' | 'own_and_one_move' | 'everyone';
interface Choice {
  readonly name: string;
  readonly pay: Visibility;
  /** Null: the organisation's own levels stay as they are. */
  readonly levels: LevelSet | null;
}

/** Step 2: what the organisation is called, how many levels it has and who sees pay ranges. */
export function OrganisationStep({ onDone }: { readonly onDone: () => void }) {
  const organisation = useQuery(organisationQuery);
  const pay = useQuery(payVisibilityQuery);
  const levels = useQuery(jobLevelsQuery);
  return (
    <Loaded query={organisation}>
      {({ name }) => (
        <Loaded query={pay}>
          {({ visibility }) => (
            <Loaded query={levels}>
              {(present) => (
                <Form start={{ name, pay: visibility, levels: startingLevels(present.items) }} present={present} onDone={onDone} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

const startingLevels = (present: JobLevels['items']): LevelSet | null => (present.length === 0 ? 'five' : levelSetOf(present));

interface FormProps {
  readonly start: Choice;
  readonly present: JobLevels;
  readonly onDone: () => void;
}

function Form({ start, present, onDone }: FormProps) {
  const t = useT();
  const refresh = useRefreshSession();
  const [choice, setChoice] = useState(start);
  const save = useStep(async ({ name, pay, levels }: Choice) => {
    await api.access.changeOrganisation({ body: { name } });
    if (present.can.edit && levels !== null && levels !== levelSetOf(present.items))
      await api.jobArchitecture.setJobLevels({ body: { levels: levelsFor(levels, present.items) } });
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
      {present.can.edit && (
        <LevelChoice value={choice.levels} present={present.items} onChange={(levels) => setChoice({ ...choice, levels })} />
      )}
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
