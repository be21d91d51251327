import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { type PeopleImportRun, peopleImportsQuery, undoPeopleImport } from './import-queries.ts';

/** The imports of people so far, each with its way back while there is one. */
export function ImportHistory() {
  const t = useT();
  const runs = useInfiniteQuery(peopleImportsQuery);
  const [undoing, setUndoing] = useState<PeopleImportRun>();
  const columns = useColumns(setUndoing);
  return (
    <Card title={t('people.import.history')} flush>
      <Loaded query={runs} failed={t('people.import.historyFailed')}>
        {(items) => <DataTable label={t('people.import.history')} rows={items} columns={columns} empty={t('people.import.historyNone')} />}
      </Loaded>
      <LoadMore query={runs} />
      {undoing !== undefined && <UndoDialog run={undoing} onClose={() => setUndoing(undefined)} />}
    </Card>
  );
}

function useColumns(onUndo: (run: PeopleImportRun) => void): ColumnSpec<PeopleImportRun>[] {
  const t = useT();
  const format = useFormat();
  return [
    { id: 'file', title: t('people.import.fileName'), cell: ({ fileName }) => <b>{fileName}</b> },
    { id: 'when', title: t('people.import.when'), cell: ({ startedAt }) => format.date(startedAt) },
    { id: 'created', title: t('people.import.new'), end: true, cell: ({ created }) => format.number(created) },
    { id: 'updated', title: t('people.import.changed'), end: true, cell: ({ updated }) => format.number(updated) },
    {
      id: 'undo',
      title: t('people.import.back'),
      cell: (run) => {
        if (run.undoneAt !== null) return <span className="t-3">{t('people.import.undone', { date: format.date(run.undoneAt) })}</span>;
        if (!run.can.undo) return <span className="t-3">{t('people.import.tooLate')}</span>;
        return (
          <Button size="sm" aria-label={t('people.import.undoNamed', { file: run.fileName })} onPress={() => onUndo(run)}>
            {t('people.import.undo')}
          </Button>
        );
      },
    },
  ];
}

function UndoDialog({ run, onClose }: { readonly run: PeopleImportRun; readonly onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoPeopleImport(run.id),
    onSuccess: async ({ removedPeople, restoredPeople, kept }) => {
      onClose();
      const names = [...new Set(kept.map(({ name }) => name))].join(', ');
      showToast({
        text: t('people.import.tookBack', { removed: removedPeople, restored: restoredPeople, kept: kept.length, names }),
      });
      await queries.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('people.import.undoAsk', { file: run.fileName })}
      confirm={t('people.import.undo')}
      onConfirm={() => undo.mutate()}
      isPending={undo.isPending}
      error={undo.error}
      failed={t('people.import.failed')}
    >
      <p>{t('people.import.undoWhat')}</p>
    </ConfirmDialog>
  );
}
