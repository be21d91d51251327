import { useState } from 'react';
import { ImportHistory } from '../../features/people/import-history.tsx';
import type { PeopleImportReport } from '../../features/people/import-queries.ts';
import { ImportReview } from '../../features/people/import-review.tsx';
import { PeopleFiles, type PeopleFilesBrought } from '../../features/people/people-files.tsx';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { NotForYourRole } from '../../ui/denied.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';

/** S48: people from a file: bring it, see what would happen, run it, take it back. */
export function ImportsPage() {
  const t = useT();
  const { can } = useSession();
  return (
    <Page>
      <PageHead title={t('people.import.title')} lead={t('people.import.lead')} />
      <Stack>
        {can.importPeople ? (
          <>
            <PeopleImport />
            <ImportHistory />
          </>
        ) : (
          <NotForYourRole forWhom={t('people.import.forWhom')} />
        )}
      </Stack>
    </Page>
  );
}

function PeopleImport() {
  const t = useT();
  const [files, setFiles] = useState<PeopleFilesBrought>({ besides: [] });
  const [done, setDone] = useState<PeopleImportReport>();
  if (done !== undefined) {
    const again = () => {
      setFiles({ besides: [] });
      setDone(undefined);
    };
    return (
      <Card title={t('people.import.done')}>
        <p role="status">{t('people.import.doneWords', { created: done.created, updated: done.updated })}</p>
        <Button onPress={again}>{t('people.import.another')}</Button>
      </Card>
    );
  }
  const besides = files.besides.map(({ uploadId }) => uploadId);
  return (
    <>
      <Card title={t('people.import.bring')} note={t('people.import.bringNote')}>
        <PeopleFiles files={files} onChange={setFiles} />
      </Card>
      {files.people !== undefined && (
        <Card title={t('people.import.review')} note={t('people.import.reviewNote')}>
          <ImportReview
            key={[files.people.uploadId, files.mapping?.uploadId, ...besides].join()}
            file={files.people}
            besides={besides}
            {...(files.mapping !== undefined && { mappingUpload: files.mapping.uploadId })}
            onDone={setDone}
          />
        </Card>
      )}
    </>
  );
}
