import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { roundsQuery } from '../../features/assessments/assessments-queries.ts';
import { StartReportAssessment } from '../../features/assessments/start-report-assessment.tsx';
import { teamPlansQuery } from '../../features/development/development-queries.ts';
import { myReportsQuery, type PersonSummary } from '../../features/people/team-queries.ts';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorCard } from '../../ui/error-card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Columns, Page, PageHead, Stack } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { joinTeam, type TeamMember, waitingIn } from './join-team.ts';
import { type Known, TeamTable } from './team-table.tsx';
import { TeamTalks } from './team-talks.tsx';
import { useTeamKeys } from './use-team-keys.ts';
import { WaitingList } from './waiting-list.tsx';

/** S21: who needs me, and for what. */
export function TeamPage() {
  const t = useT();
  const reports = useQuery(myReportsQuery);
  return (
    <Page>
      <Loaded query={reports} failed={t('team.failed')} skeleton={<CardSkeleton height={420} />}>
        {(people) => (people.length === 0 ? <NoTeam /> : <Team reports={people} />)}
      </Loaded>
    </Page>
  );
}

function NoTeam() {
  const t = useT();
  return (
    <Stack>
      <PageHead title={t('team.title')} />
      <EmptyState title={t('team.none')} why={t('team.noneWhy')} />
    </Stack>
  );
}

function Team({ reports }: { readonly reports: readonly PersonSummary[] }) {
  const t = useT();
  const session = useSession();
  const rounds = useQuery(roundsQuery('assessor'));
  const plans = useQuery(teamPlansQuery);
  const [starting, setStarting] = useState<TeamMember>();
  const team = useMemo(
    () => joinTeam({ reports, plans: plans.data ?? [], rounds: rounds.data ?? [], now: new Date(session.now).toISOString() }),
    [reports, plans.data, rounds.data, session.now],
  );
  useTeamKeys();
  const failed = [rounds, plans].find((query) => query.data === undefined && query.error !== null);
  const isLoading = rounds.data === undefined || plans.data === undefined;
  const known = { plans: knownOf(plans), rounds: knownOf(rounds) };
  return (
    <Stack>
      <PageHead eyebrow={t('team.eyebrow', { count: reports.length })} title={isLoading ? t('team.title') : <Sentence team={team} />} />
      {failed !== undefined && <ErrorCard error={failed.error} title={t('team.partFailed')} onRetry={() => void failed.refetch()} />}
      <Columns
        main={
          <Card title={t('team.waiting')}>
            <Loaded query={rounds} failed={t('team.waitingFailed')}>
              {() => <WaitingList waiting={waitingIn(team)} />}
            </Loaded>
          </Card>
        }
        aside={
          <Card title={t('team.talks')}>
            <Loaded query={rounds} failed={t('team.talksFailed')}>
              {() => <TeamTalks team={team} />}
            </Loaded>
          </Card>
        }
      />
      <Card
        title={t('team.people')}
        aside={
          <PrivacyLine kind="few" text={t('team.privacy')} title={t('team.privacyTitle')}>
            <p>{t('team.privacyWhat')}</p>
          </PrivacyLine>
        }
        flush
      >
        <TeamTable team={team} known={known} onStart={setStarting} />
      </Card>
      {starting !== undefined && <StartReportAssessment person={starting.person} onClose={() => setStarting(undefined)} />}
    </Stack>
  );
}

const knownOf = ({ data, error }: { data: unknown; error: unknown }): Known => {
  if (data !== undefined) return 'yes';
  return error === null ? 'not_yet' : 'no';
};

/** "Three people are waiting on you, and one plan has gone quiet." */
function Sentence({ team }: { readonly team: readonly TeamMember[] }) {
  const t = useT();
  const waiting = new Set(waitingIn(team).map(({ member }) => member.id)).size;
  const quiet = team.filter((member) => member.plan?.activity === 'quiet').length;
  return <>{t('team.sentence', { waiting, quiet })}</>;
}
