import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemBehind } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { ImportProblems } from '../../ui/import-problems.tsx';
import { Stack } from '../../ui/page.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { FrameworkFigures } from './framework-figures.tsx';
import s from './framework-import.module.css';
import {
  type FrameworkImportChoice,
  type FrameworkImportReport,
  frameworkDryRunQuery,
  type ImportCounts,
  runFrameworkImport,
} from './framework-import-queries.ts';
import { FrameworkInferences } from './framework-inferences.tsx';

interface Props {
  readonly choice: FrameworkImportChoice;
  readonly onDone: (report: FrameworkImportReport) => void;
}

/** What importing framework files would do, before it is done, and the way to run it into a draft. */
export function FrameworkImportReview({ choice, onDone }: Props) {
  const t = useT();
  const dryRun = useQuery(frameworkDryRunQuery(choice));
  if (dryRun.error !== null) return <Fault error={dryRun.error} />;
  if (dryRun.data === undefined)
    return (
      <div aria-busy="true">
        <p role="status" className="t-s t-3">
          {t('frameworks.import.checking')}
        </p>
        <RowsSkeleton rows={6} />
      </div>
    );
  return (
    <Stack>
      <p role="status">{t('frameworks.import.checked', { framework: dryRun.data.framework })}</p>
      <FrameworkFigures report={dryRun.data} />
      <FrameworkInferences report={dryRun.data} />
      <ImportProblems problems={dryRun.data.problems} />
      <Run choice={choice} report={dryRun.data} onDone={onDone} />
    </Stack>
  );
}

function Run({ choice, report, onDone }: Props & { readonly report: FrameworkImportReport }) {
  const t = useT();
  const queries = useQueryClient();
  const run = useMutation({
    mutationFn: () => runFrameworkImport(choice),
    onSuccess: async (done) => {
      onDone(done);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'dry-run' });
    },
  });
  const isChange = sumOf(report.created) + sumOf(report.updated) > 0;
  return (
    <>
      {report.blocked && <p className={s.fault}>{t('frameworks.import.blocked')}</p>}
      {!report.blocked && !isChange && <p>{t('frameworks.import.nothing')}</p>}
      {run.error !== null && <Fault error={run.error} />}
      <div className={s.foot}>
        <Button look="primary" isPending={run.isPending} isDisabled={report.blocked || !isChange} onPress={() => run.mutate()}>
          {t('frameworks.import.run')}
        </Button>
        {run.isPending && (
          <p role="status" className="t-s t-3">
            {t('frameworks.import.running')}
          </p>
        )}
      </div>
    </>
  );
}

const sumOf = (counts: ImportCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

function Fault({ error }: { readonly error: unknown }) {
  const t = useT();
  const faultOf = useFault();
  const { status, code, errors = [] } = problemBehind(error);
  const words = code === 'framework_unnamed' ? t('frameworks.import.unnamed') : faultOf(error, t('frameworks.import.failed'));
  return (
    <div role="alert" className={s.fault}>
      <p>{status === 404 ? t('frameworks.import.forgotten') : words}</p>
      {errors.length > 0 && (
        <ul className={s.list}>
          {errors.slice(0, 10).map(({ pointer, message }) => (
            <li key={pointer}>
              {pointer}: {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
