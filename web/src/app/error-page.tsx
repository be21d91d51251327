import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useT } from '../platform/i18n.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorCard } from '../ui/error-card.tsx';
import { Page } from '../ui/page.tsx';
import { usePageName } from './page-name.ts';

/** A page that could not be shown: what failed, what still works, try again, the code to quote. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useT();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page width="reading">
      <ErrorCard error={error} title={t('app.error.title')} stillWorks={t('app.error.stillWorks')} onRetry={retry} />
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageName(useT()('app.notFound.page'));
  return (
    <Page>
      <NothingHere />
    </Page>
  );
}

/** What a page shows that has nothing at its address, where no person's privacy is the reason. */
export function NothingHere() {
  const t = useT();
  return (
    <EmptyState
      drawing="closed"
      title={<h1>{t('app.notFound.title')}</h1>}
      why={t('app.notFound.why')}
      action={
        <Link to="/" className={buttonClass()}>
          {t('app.notFound.home')}
        </Link>
      }
    />
  );
}
