import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { frameworksQuery } from '../../features/job-architecture/framework-queries.ts';
import { FrameworkTable } from '../../features/job-architecture/framework-table.tsx';
import { TemplateGallery } from '../../features/job-architecture/template-gallery.tsx';
import { peopleByProfileQuery } from '../../features/people/people-queries.ts';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';

/** S31: the state of every career framework on one page. */
export function FrameworksPage() {
  const t = useT();
  const frameworks = useQuery(frameworksQuery);
  const people = useQuery(peopleByProfileQuery);
  const session = useSession();
  const isAuthor = frameworks.data?.can.edit === true;
  const isEmpty = frameworks.data?.items.length === 0;
  return (
    <Page>
      <PageHead
        title={t('frameworks.title')}
        lead={t('frameworks.lead')}
        actions={
          isAuthor && (
            <>
              <ImportLink />
              {!isEmpty && <StartFromTemplate />}
            </>
          )
        }
      />
      <Stack>
        <Loaded query={frameworks} failed={t('frameworks.failed')} skeleton={<RowsSkeleton rows={6} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing isAuthor={isAuthor} />
            ) : (
              <FrameworkTable frameworks={items} people={people.data} now={new Date(session.now)} isAuthor={isAuthor} />
            )
          }
        </Loaded>
      </Stack>
    </Page>
  );
}

function ImportLink() {
  const t = useT();
  return (
    <Link className={buttonClass()} to="/programme/imports">
      <FileUp className="ic ic-s" aria-hidden />
      {t('frameworks.import.link')}
    </Link>
  );
}

function Nothing({ isAuthor }: { readonly isAuthor: boolean }) {
  const t = useT();
  if (!isAuthor) return <EmptyState title={t('frameworks.emptyReader')} why={t('frameworks.emptyReaderWhy')} />;
  return (
    <Card title={t('frameworks.empty')} note={t('frameworks.emptyWhy')}>
      <TemplateGallery onDone={() => undefined} />
    </Card>
  );
}

function StartFromTemplate() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Plus className="ic ic-s" aria-hidden />
        {t('frameworks.templates.start')}
      </Button>
      <Dialog wide title={t('frameworks.templates.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <TemplateGallery onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
