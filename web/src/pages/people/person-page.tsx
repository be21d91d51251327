import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { usePageName } from '../../app/page-name.ts';
import { JobsCard } from '../../features/people/jobs-card.tsx';
import { ReportsCard } from '../../features/people/reports-card.tsx';
import { type PersonPage as Person, personQuery } from '../../features/people/team-queries.ts';
import { WillingToTalk } from '../../features/people/willing-to-talk.tsx';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { NotShared } from '../../ui/denied.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Columns, Page, PageHead, Stack } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { AccountOff } from './account-off.tsx';
import { PersonEvidence } from './person-evidence.tsx';
import { PersonGrowth } from './person-growth.tsx';
import s from './person-page.module.css';
import { PersonRole } from './person-role.tsx';

const route = getRouteApi('/shell/people/$handle');

/** A colleague: who they are, and what they shared with the reader. */
export function PersonPage() {
  const t = useT();
  const { handle } = route.useParams();
  const person = useQuery(personQuery(handle));
  usePageName(person.data?.displayName);
  return (
    <Page>
      <Loaded query={person} failed={t('people.failed')} skeleton={<CardSkeleton height={220} />} denied={<Nobody />}>
        {(data) => <Content person={data} />}
      </Loaded>
    </Page>
  );
}

/** The same whether there is nobody of this name or somebody who has left. */
function Nobody() {
  const t = useT();
  return (
    <Stack>
      <PageHead title={t('app.nav.person')} />
      <NotShared />
    </Stack>
  );
}

function Content({ person }: { readonly person: Person }) {
  const { self, manager, peoplePartner } = person.relation;
  const roleId = !self && (manager || peoplePartner) ? person.jobProfileId : null;
  return (
    <Stack>
      <Head person={person} />
      <AccountOff person={person} />
      <Columns
        main={
          <>
            {roleId !== null && <PersonRole person={person} jobProfileId={roleId} />}
            {manager && <PersonGrowth person={person} />}
            {manager && <PersonEvidence person={person} />}
            {self && <Yourself />}
            {roleId === null && !manager && !self && <OnlyThis person={person} />}
          </>
        }
        aside={
          <>
            {person.reports > 0 && <ReportsCard personId={person.id} count={person.reports} />}
            {person.can.seeHistory && <JobsCard personId={person.id} />}
          </>
        }
      />
    </Stack>
  );
}

function Head({ person }: { readonly person: Person }) {
  const t = useT();
  return (
    <header className={s.head}>
      <Avatar name={person.displayName} size="lg" />
      <div>
        <h1 className="t-display">{person.displayName}</h1>
        <p className={s.facts}>
          {person.jobTitle !== '' && <span>{person.jobTitle}</span>}
          {person.teamName !== null && <span>{person.teamName}</span>}
          {person.managerName !== null && person.managerHandle !== null && (
            <span>
              {t('people.reportsTo')}{' '}
              <Link to="/people/$handle" params={{ handle: person.managerHandle }} className={linkClass()}>
                {person.managerName}
              </Link>
            </span>
          )}
          {person.leftOn !== null && <Leaving leftOn={person.leftOn} />}
        </p>
      </div>
    </header>
  );
}

function Leaving({ leftOn }: { readonly leftOn: string }) {
  const t = useT();
  const format = useFormat();
  return <span>{t('people.lastDay', { date: format.date(leftOn, 'long') })}</span>;
}

function Yourself() {
  const t = useT();
  return (
    <Card
      title={t('people.you')}
      aside={
        <Link to="/me" className={buttonClass({ look: 'soft', size: 'sm' })}>
          {t('people.toGrowth')}
        </Link>
      }
    >
      <p className={s.gap}>{t('people.youWhat')}</p>
      <WillingToTalk />
    </Card>
  );
}

/** A colleague of another team sees the directory only, and is told so. */
function OnlyThis({ person }: { readonly person: Person }) {
  const t = useT();
  const name = person.displayName;
  return (
    <Card title={t('people.only', { name })}>
      <p className={s.gap}>{t('people.onlyWhy', { name })}</p>
      <PrivacyLine text={t('people.onlyRule')} />
    </Card>
  );
}
