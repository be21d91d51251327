import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isRefused, problemBehind } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ImportProblems } from '../../ui/import-problems.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { ImportExamples } from './import-examples.tsx';
import { type PeopleImportChoice, type PeopleImportReport, peopleDryRunQuery, runPeopleImport } from './import-queries.ts';
import s from './import-review.module.css';
import { mappedColumns, takeColumnFor } from './mapped-columns.ts';
import { MappingTable } from './mapping-table.tsx';
import { PeopleFigures } from './people-figures.tsx';
import { UnmatchedFile } from './unmatched-file.tsx';

interface Props {
  /** The file with the people. */
  readonly file: { readonly uploadId: string; readonly name: string };
  /** Further files that the mapping names. */
  readonly besides?: readonly string[];
  readonly mappingUpload?: string;
  readonly onDone: (report: PeopleImportReport) => void;
}

type Wish = Pick<PeopleImportChoice, 'mapping' | 'missing' | 'skipBadRows'>;

/** What importing a file would do, before it is done: what its columns are taken for, counts, problems, and the way to run it. */
export function ImportReview({ file, besides = [], mappingUpload, onDone }: Props) {
  const t = useT();
  const [wish, setWish] = useState<Wish>({ skipBadRows: false });
  const choice: PeopleImportChoice = {
    uploads: [file.uploadId, ...besides],
    ...wish,
    ...(mappingUpload !== undefined && { mappingUpload }),
  };
  const dryRun = useQuery(peopleDryRunQuery(choice));
  const run = useRun(choice, onDone);
  const isAnswered = useRef(false); // the question for the key was answered: what held the focus is gone
  const guesses = useRef<PeopleImportReport['guesses']>([]);
  if (dryRun.data !== undefined && dryRun.data.guesses.length > 0) guesses.current = dryRun.data.guesses;
  if (isRefused(dryRun.error, 'mapping_incomplete') && wish.mapping === undefined)
    return (
      <UnmatchedFile
        error={dryRun.error}
        onMapping={(mapping) => {
          isAnswered.current = true;
          setWish({ ...wish, mapping });
        }}
      />
    );
  return (
    <Loaded query={dryRun} failed={t('people.import.unreadable')}>
      {(report) => (
        <Stack>
          <p ref={isAnswered.current ? takeFocus : undefined} tabIndex={-1} role="status" className="t-s t-3">
            {dryRun.isFetching ? t('people.import.checking') : t('people.import.checked')}
          </p>
          <PeopleFigures report={report} />
          <details className={s.match} open={guesses.current.length > 0}>
            <summary>{t('people.import.match')}</summary>
            <MappingTable
              columns={mappedColumns(report, file.name, guesses.current)}
              isDisabled={run.isPending}
              onChoose={(column, field) => setWish({ ...wish, mapping: takeColumnFor(report.mapping, column, field) })}
            />
          </details>
          {dryRun.error !== null && <Fault error={dryRun.error} />}
          <ImportProblems problems={report.problems} />
          <ImportExamples examples={report.examples} />
          <Wishes report={report} wish={wish} onWish={setWish} isDisabled={run.isPending} />
          <Foot report={report} run={run} isReady={!dryRun.isFetching && dryRun.error === null} />
        </Stack>
      )}
    </Loaded>
  );
}

const takeFocus = (place: HTMLElement | null): void => place?.focus();

function useRun(choice: PeopleImportChoice, onDone: Props['onDone']) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => runPeopleImport(choice),
    onSuccess: async (report) => {
      onDone(report);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] !== 'dry-run' });
    },
  });
}

function Wishes(props: {
  readonly report: PeopleImportReport;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly isDisabled: boolean;
}) {
  const t = useT();
  const { report, wish, onWish, isDisabled } = props;
  const { missing: _told, ...without } = wish;
  const isBadRow = report.problems.some(({ severity, row }) => severity === 'blocks' && row !== null);
  return (
    <>
      {(isBadRow || wish.skipBadRows) && (
        <Checkbox isSelected={wish.skipBadRows} isDisabled={isDisabled} onChange={(skipBadRows) => onWish({ ...wish, skipBadRows })}>
          {t('people.import.skip')}
        </Checkbox>
      )}
      {report.missing > 0 && (
        <Checkbox
          isSelected={wish.missing === 'leavers'}
          isDisabled={isDisabled}
          help={t('people.import.missingHelp')}
          onChange={(isLeft) => onWish(isLeft ? { ...wish, missing: 'leavers' } : without)}
        >
          {t('people.import.missing', { count: report.missing })}
        </Checkbox>
      )}
    </>
  );
}

function Foot(props: { readonly report: PeopleImportReport; readonly run: ReturnType<typeof useRun>; readonly isReady: boolean }) {
  const t = useT();
  const { report, run, isReady } = props;
  const changes = report.created + report.updated + report.teamsCreated;
  return (
    <>
      {report.blocked && <p className={s.fault}>{t('people.import.blocked')}</p>}
      {!report.blocked && changes === 0 && <p>{t('people.import.nothing')}</p>}
      {run.error !== null && <Fault error={run.error} />}
      <div className={s.foot}>
        <Button
          look="primary"
          isPending={run.isPending}
          isDisabled={!isReady || report.blocked || changes === 0}
          onPress={() => run.mutate()}
        >
          {t('people.import.run', { count: report.created + report.updated })}
        </Button>
        {run.isPending && (
          <p role="status" className="t-s t-3">
            {t('people.import.running')}
          </p>
        )}
      </div>
    </>
  );
}

function Fault({ error }: { readonly error: unknown }) {
  const t = useT();
  const faultOf = useFault();
  return (
    <p role="alert" className={s.fault}>
      {problemBehind(error).status === 404 ? t('people.import.forgotten') : faultOf(error, t('people.import.failed'))}
    </p>
  );
}
