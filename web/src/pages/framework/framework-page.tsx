import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NothingHere } from '../../app/error-page.tsx';
import { usePageName } from '../../app/page-name.ts';
import { AudienceCard } from '../../features/job-architecture/audience-card.tsx';
import { DiscardDraft, ShowToEveryone, StartDraft } from '../../features/job-architecture/draft-actions.tsx';
import { ExportMenu } from '../../features/job-architecture/export-menu.tsx';
import { FindingList } from '../../features/job-architecture/finding-list.tsx';
import {
  type FrameworkContent,
  type FrameworkSummary,
  findingsQuery,
  frameworkQuery,
  versionQuery,
} from '../../features/job-architecture/framework-queries.ts';
import { PublishDialog } from '../../features/job-architecture/publish-dialog.tsx';
import { TrackMatrix } from '../../features/job-architecture/track-matrix.tsx';
import { VersionHistory } from '../../features/job-architecture/version-history.tsx';
import { peopleByProfileQuery } from '../../features/people/people-queries.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { tabLinkClass, tabListClass } from '../../ui/tabs.tsx';
import { Tag } from '../../ui/tag.tsx';
import s from './framework-page.module.css';

const route = getRouteApi('/shell/programme/frameworks/$slug');

/** A framework to read: the live version, the draft for authors, or an earlier version by number. */
export function FrameworkPage() {
  const t = useT();
  const { slug } = route.useParams();
  const framework = useQuery(frameworkQuery(slug));
  usePageName(framework.data?.name);
  return (
    <Page>
      <Loaded query={framework} failed={t('frameworks.failedOne')} skeleton={<CardSkeleton height={420} />} denied={<NothingHere />}>
        {(data) => <Reading framework={data} />}
      </Loaded>
    </Page>
  );
}

function Reading({ framework }: { readonly framework: FrameworkSummary }) {
  const t = useT();
  const { v } = route.useSearch();
  const shown = v ?? (framework.live === null ? 'draft' : 'live');
  const version = useQuery(versionQuery(framework.slug, shown));
  const people = useQuery(peopleByProfileQuery);
  return (
    <Stack>
      <div>
        <Head framework={framework} shown={shown} content={version.data} />
        {framework.live !== null && framework.draft !== null && <VersionLinks framework={framework} />}
      </div>
      <Loaded query={version} failed={t('frameworks.failedVersion')} skeleton={<CardSkeleton height={420} />}>
        {(content) => (
          <>
            <Card title={t('frameworks.sheet.title')} flush>
              {content.profiles.length === 0 ? (
                <EmptyState inline title={t('frameworks.sheet.empty')} why={t('frameworks.sheet.emptyWhy')} />
              ) : (
                <TrackMatrix key={content.versionId} content={content} people={people.data} pinned={shown === 'live' ? undefined : shown} />
              )}
            </Card>
            {shown === 'draft' && framework.can.edit && <Findings slug={framework.slug} content={content} />}
          </>
        )}
      </Loaded>
      {framework.can.edit && shown === 'live' && framework.live?.forEveryone === false && <AudienceCard framework={framework} />}
      <VersionHistory framework={framework.slug} />
    </Stack>
  );
}

interface HeadProps {
  readonly framework: FrameworkSummary;
  readonly shown: string;
  readonly content: FrameworkContent | undefined;
}

function Head({ framework, shown, content }: HeadProps) {
  return (
    <PageHead
      title={
        <>
          {framework.name}
          <span className={s.tag}>
            <VersionTag framework={framework} shown={shown} content={content} />
          </span>
        </>
      }
      lead={framework.description}
      actions={<Actions framework={framework} shown={shown} />}
    />
  );
}

function VersionTag({ framework, shown, content }: HeadProps) {
  const t = useT();
  const format = useFormat();
  const { live } = framework;
  if (shown === 'draft') return <Tag tone="warn">{t('frameworks.draftOf', { number: (live?.number ?? 0) + 1 })}</Tag>;
  if (content === undefined || content.publishedAt === null) return null;
  const date = format.date(content.publishedAt);
  const number = content.number ?? 0;
  if (content.state !== 'published') return <Tag>{t('frameworks.earlier', { number, date })}</Tag>;
  return (
    <>
      <Tag tone="good">{t('frameworks.liveSince', { number, date })}</Tag>{' '}
      {live?.forEveryone === false && <Tag tone="info">{t('frameworks.forSome')}</Tag>}
    </>
  );
}

function Actions({ framework, shown }: Pick<HeadProps, 'framework' | 'shown'>) {
  const { slug, can, live, draft } = framework;
  const go = route.useNavigate();
  const session = useSession();
  const findings = useQuery({ ...findingsQuery(slug), enabled: can.edit && draft !== null });
  const isDraft = shown === 'draft';
  return (
    <span className={s.actions}>
      <ExportMenu framework={slug} version={shown} />
      {can.startDraft && <StartDraft framework={framework} onDone={() => void go({ search: { v: 'draft' } })} />}
      {can.edit && isDraft && (
        <DiscardDraft
          framework={framework}
          onDone={() => void (live === null ? go({ to: '/programme/frameworks' }) : go({ search: {} }))}
        />
      )}
      {can.publish && isDraft && (
        <PublishDialog
          framework={framework}
          personId={session.person?.id ?? null}
          isDisabled={findings.data?.publishable !== true}
          onDone={() => void go({ search: {} })}
        />
      )}
      {can.edit && shown === 'live' && live?.forEveryone === false && <ShowToEveryone framework={framework} />}
    </span>
  );
}

/** Live and draft have addresses of their own, so that either can be sent to somebody. */
function VersionLinks({ framework }: { readonly framework: FrameworkSummary }) {
  const t = useT();
  const { slug, live, draft } = framework;
  const entries = [
    { search: {}, text: t('frameworks.live', { number: live?.number ?? 0 }) },
    { search: { v: 'draft' }, text: t('frameworks.draftOf', { number: (live?.number ?? 0) + 1 }) },
  ];
  return (
    draft !== null && (
      <nav className={tabListClass} aria-label={t('frameworks.versions')}>
        {entries.map(({ search, text }) => (
          <Link
            key={text}
            className={tabLinkClass}
            to="/programme/frameworks/$slug"
            params={{ slug }}
            search={search}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {text}
          </Link>
        ))}
      </nav>
    )
  );
}

function Findings({ slug, content }: { readonly slug: string; readonly content: FrameworkContent }) {
  const t = useT();
  const findings = useQuery(findingsQuery(slug));
  const note =
    findings.data === undefined ? '' : t(findings.data.publishable ? 'frameworks.findings.ready' : 'frameworks.findings.notReady');
  return (
    <Card title={t('frameworks.findings.title')} note={note}>
      <Loaded query={findings} failed={t('frameworks.findings.failed')}>
        {({ items }) => <FindingList findings={items} content={content} />}
      </Loaded>
    </Card>
  );
}
