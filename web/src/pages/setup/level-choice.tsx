import { type LevelSet, levelSetOf, levelSets } from '@waymark/domain/job-architecture/level-sets.ts';
import { useT } from '../../platform/i18n.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { JobLevels } from './setup-queries.ts';

interface Props {
  readonly value: LevelSet | null;
  readonly present: JobLevels['items'];
  readonly onChange: (set: LevelSet) => void;
}

/** Five levels, the four with common names, or six; each with its names. */
export function LevelChoice({ value, present, onChange }: Props) {
  const t = useT();
  const sets: readonly LevelSet[] = ['five', 'four', 'six'];
  const isOwn = present.length > 0 && levelSetOf(present) === null;
  return (
    <RadioGroup
      label={t('setup.organisation.levels')}
      help={isOwn ? t('setup.organisation.levelsOwn', { count: present.length }) : t('setup.organisation.levelsHelp')}
      value={value}
      onChange={onChange}
      options={sets.map((set) => ({
        id: set,
        text: t(`setup.organisation.levels.${set}`),
        help: levelSets[set].map(({ name }) => name).join(' · '),
      }))}
    />
  );
}
