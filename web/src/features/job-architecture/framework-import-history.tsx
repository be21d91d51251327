import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { type FrameworkImportRun, frameworkImportsQuery, undoFrameworkImport } from './framework-import-queries.ts';

/** The imports of frameworks so far, each with its way back while there is one. */
export function FrameworkImportHistory() {
  const t = useT();
  const runs = useInfiniteQuery(frameworkImportsQuery);
  const [undoing, setUndoing] = useState<FrameworkImportRun>();
  const columns = useColumns(setUndoing);
  return (
    <Card title={t('frameworks.import.history')} flush>
      <Loaded query={runs} failed={t('frameworks.import.historyFailed')}>
        {(items) => (
          <DataTable label={t('frameworks.import.history')} rows={items} columns={columns} empty={t('frameworks.import.historyNone')} />
        )}
      </Loaded>
      <LoadMore query={runs} />
      {undoing !== undefined && <UndoDialog run={undoing} onClose={() => setUndoing(undefined)} />}
    </Card>
  );
}

function useColumns(onUndo: (run: FrameworkImportRun) => void): ColumnSpec<FrameworkImportRun>[] {
  const t = useT();
  const format = useFormat();
  return [
    { id: 'file', title: t('frameworks.import.fileName'), cell: ({ fileName }) => <b>{fileName}</b> },
    {
      id: 'framework',
      title: t('frameworks.table.framework'),
      cell: ({ framework, undoneAt }) =>
        framework === null || undoneAt !== null ? (
          <span className="t-3">{framework}</span>
        ) : (
          <Link className={linkClass('text')} to="/programme/frameworks/$slug" params={{ slug: framework }} search={{ v: 'draft' }}>
            {framework}
          </Link>
        ),
    },
    { id: 'when', title: t('frameworks.import.when'), cell: ({ startedAt }) => format.date(startedAt) },
    { id: 'created', title: t('frameworks.import.newRoles'), end: true, cell: ({ created }) => format.number(created) },
    { id: 'updated', title: t('frameworks.import.changedRoles'), end: true, cell: ({ updated }) => format.number(updated) },
    {
      id: 'undo',
      title: t('frameworks.import.back'),
      cell: (run) => {
        if (run.undoneAt !== null) return <span className="t-3">{t('frameworks.import.undone', { date: format.date(run.undoneAt) })}</span>;
        if (!run.can.undo) return <span className="t-3">{t('frameworks.import.tooLate')}</span>;
        return (
          <Button size="sm" aria-label={t('frameworks.import.undoNamed', { file: run.fileName })} onPress={() => onUndo(run)}>
            {t('frameworks.import.undo')}
          </Button>
        );
      },
    },
  ];
}

function UndoDialog({ run, onClose }: { readonly run: FrameworkImportRun; readonly onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoFrameworkImport(run.id),
    onSuccess: async ({ kept }) => {
      onClose();
      showToast({ text: t('frameworks.import.tookBack', { kept: kept.length, names: kept.join(', ') }) });
      await queries.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('frameworks.import.undoAsk', { file: run.fileName })}
      confirm={t('frameworks.import.undo')}
      onConfirm={() => undo.mutate()}
      isPending={undo.isPending}
      error={undo.error}
      failed={t('frameworks.import.failed')}
    >
      <p>{t('frameworks.import.undoWhat')}</p>
    </ConfirmDialog>
  );
}
