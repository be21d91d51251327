import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Flag, ListChecks, Printer, Table2 } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { NothingHere } from '../../app/error-page.tsx';
import { usePageName } from '../../app/page-name.ts';
import { type RolePage as Role, roleQuery } from '../../features/job-architecture/framework-queries.ts';
import { RoleStory } from '../../features/job-architecture/role-story.tsx';
import { RoleWays } from '../../features/job-architecture/role-ways.tsx';
import { type Growth, gapQuery, growthQuery } from '../../features/pathways/pathways-queries.ts';
import { useAspiration } from '../../features/pathways/use-aspiration.ts';
import { PayCard, TalkCard, YouAndRole } from '../../features/pathways/you-and-role.tsx';
import { peopleByProfileQuery } from '../../features/people/people-queries.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';
import { useSession } from '../../platform/session.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Columns, Page, PageHead } from '../../ui/page.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import s from './role-page.module.css';

const route = getRouteApi('/shell/roles/$family/$role');

/** S05: the plain truth about one role. */
export function RolePage() {
  const t = useT();
  const { family, role } = route.useParams();
  const { v } = route.useSearch();
  const found = useQuery(roleQuery(family, role, v));
  usePageName(found.data?.profile.title);
  return (
    <Page>
      <Loaded query={found} failed={t('role.failed')} skeleton={<CardSkeleton height={420} />} denied={<NothingHere />}>
        {(data) => (
          <>
            <Head role={data} />
            <Notices role={data} />
            <Columns main={<RoleStory role={data} />} aside={<Beside role={data} />} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ role }: { readonly role: Role }) {
  const t = useT();
  const { family, level, profile, tracks } = role;
  const growth = useQuery({ ...growthQuery, enabled: useSession().person !== null });
  const facts = useFacts(role);
  const isHere = growth.data?.here?.id === profile.id;
  const names = tracks.map(({ name }) => name).join(', ');
  return (
    <PageHead
      eyebrow={t('role.eyebrow', { family: family.name, tracks: names === '' ? 'none' : names })}
      title={
        <>
          {profile.title}
          {isHere && (
            <span className={s.mark}>
              <Tag tone="blaze">{t('role.youAreHere')}</Tag>
            </span>
          )}
          {growth.data?.target?.id === profile.id && (
            <span className={s.mark}>
              <Tag tone="pine">{t('role.yourTarget')}</Tag>
            </span>
          )}
        </>
      }
      lead={[t('role.lead', { order: level.order, level: level.name }), ...facts].join(' ')}
      actions={<Actions role={role} growth={growth.data} />}
    />
  );
}

/** "24 people are here. Version 3, June 2026." */
function useFacts(role: Role): string[] {
  const t = useT();
  const format = useFormat();
  const counts = useQuery(peopleByProfileQuery);
  const people = counts.data?.get(role.profile.id) ?? 0;
  return [
    ...(counts.data === undefined ? [] : [t('role.peopleHere', { count: people })]),
    ...(role.number === null || role.publishedAt === null
      ? []
      : [t('role.version', { number: role.number, date: format.date(role.publishedAt, 'month') })]),
  ];
}

function Actions({ role, growth }: { readonly role: Role; readonly growth: Growth | undefined }) {
  const t = useT();
  const go = route.useNavigate();
  const { set, isPending } = useAspiration();
  const { id, title } = role.profile;
  const compared = useCompared(role, growth);
  const keys = useMemo(
    () =>
      compared === undefined
        ? []
        : [{ key: 'c', text: t('role.keys.compare'), run: () => void go({ to: '/compare/$roleA/$roleB', params: compared }) }],
    [t, go, compared],
  );
  useScreenKeys(keys);
  const isTarget = growth?.target?.id === id;
  return (
    <span className={s.actions}>
      {growth !== undefined && isTarget && (
        <Link className={buttonClass({ look: 'primary' })} to="/me/plan">
          <ListChecks className="ic ic-s" aria-hidden />
          {t('role.plan')}
        </Link>
      )}
      {compared !== undefined && !isTarget && role.state === 'published' && (
        <Button look="primary" isPending={isPending} onPress={() => set({ id, title })}>
          <Flag className="ic ic-s" aria-hidden />
          {t('role.target')}
        </Button>
      )}
      {compared !== undefined && (
        <Link className={buttonClass()} to="/compare/$roleA/$roleB" params={compared}>
          {t('role.compare')}
        </Link>
      )}
      <a className={buttonClass()} href={`/programme/frameworks/${role.framework.slug}`}>
        <Table2 className="ic ic-s" aria-hidden />
        {t('role.framework')}
      </a>
      <Button onPress={() => print()}>
        <Printer className="ic ic-s" aria-hidden />
        {t('role.print')}
      </Button>
    </span>
  );
}

/** The address of comparing one's own role with this one; undefined for people without a role and on their own role. */
function useCompared({ family, profile }: Role, growth: Growth | undefined): { roleA: string; roleB: string } | undefined {
  const here = growth?.here;
  const roleA = here == null || here.id === profile.id ? undefined : `${here.familySlug}.${here.slug}`;
  const roleB = `${family.slug}.${profile.slug}`;
  return useMemo(() => (roleA === undefined ? undefined : { roleA, roleB }), [roleA, roleB]);
}

/** A draft that only authors see, or a version that is no longer in use. */
function Notices({ role }: { readonly role: Role }) {
  const t = useT();
  const { family, role: slug } = route.useParams();
  if (role.state === 'published') return null;
  const isDraft = role.number === null;
  return (
    <p className={s.notice} role="note">
      {isDraft ? t('role.draft') : t('role.older', { number: role.number ?? 0 })}{' '}
      {!isDraft && (
        <Link className={linkClass('strong')} to="/roles/$family/$role" params={{ family, role: slug }} search={{}}>
          {t('role.current')}
        </Link>
      )}
    </p>
  );
}

/** What concerns the reader: their own steps, pay as the policy shows it, ways in and on, people to ask. */
function Beside({ role }: { readonly role: Role }): ReactNode {
  const t = useT();
  const isReader = useSession().person !== null && role.state === 'published';
  const gap = useQuery({ ...gapQuery('me', role.profile.id), enabled: isReader });
  return (
    <>
      {isReader && (
        <Loaded query={gap} failed={t('role.you.failed')} skeleton={<CardSkeleton />} denied={null}>
          {(data) => (
            <>
              {data.asked > 0 && <YouAndRole gap={data} />}
              <PayCard pay={data.pay} />
              {data.willingToTalk.length > 0 && <TalkCard gap={data} />}
            </>
          )}
        </Loaded>
      )}
      <RoleWays role={role} />
    </>
  );
}
