import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import s from './setup.module.css';
import { useStep } from './setup-queries.ts';
import { StepFoot } from './step-foot.tsx';

interface Props {
  readonly file: { readonly name: string; readonly base64: string };
  readonly onBack: () => void;
  readonly onDone: () => void;
}

const SHOWN = 8;

/** What importing a file would do, before it is done; rows that cannot be taken are left out and named. */
export function ImportCheck({ file, onBack, onDone }: Props) {
  const t = useT();
  const dry = useQuery({
    queryKey: ['setup', 'import', file],
    queryFn: () => api.people.importPeople({ body: { files: [file], dryRun: true } }),
    retry: false,
  });
  const run = useStep(() => api.people.importPeople({ body: { files: [file], skipBadRows: true } }), onDone);
  return (
    <Stack>
      <Loaded query={dry} failed={t('setup.people.unreadable')}>
        {({ created, updated, people, problems }) => (
          <Stack>
            <p>{t('setup.people.would', { people, created, updated })}</p>
            {problems.length > 0 && (
              <ul className={s.problems} aria-label={t('setup.people.leftOut')}>
                {problems.slice(0, SHOWN).map((one) => (
                  <li key={`${one.row} ${one.column} ${one.code}`}>
                    {one.message} {one.cure}
                  </li>
                ))}
                {problems.length > SHOWN && <li>{t('setup.people.more', { count: problems.length - SHOWN })}</li>}
              </ul>
            )}
            <StepFoot
              text={t('setup.people.import')}
              onDo={() => run.mutate({})}
              isPending={run.isPending}
              isDisabled={created + updated === 0}
              error={run.error}
            />
          </Stack>
        )}
      </Loaded>
      <div>
        <Button look="ghost" onPress={onBack}>
          {t('setup.people.back')}
        </Button>
      </div>
    </Stack>
  );
}
