import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { evidencePagesQuery, roundPagesQuery, roundQuery } from '../../features/assessments/assessments-queries.ts';
import { shellRoute } from './root-route.tsx';

const myList = { text: 'app.nav.assessments', to: '/me/assessments' } as const;
const teamList = { text: 'app.nav.teamAssessments', to: '/team/assessments' } as const;

const mine = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/assessments',
  staticData: { space: 'me', crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.assessments' }] },
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(roundPagesQuery('subject')),
  component: lazyRouteComponent(() => import('../../pages/me/assessments-page.tsx'), 'AssessmentsPage'),
});

const self = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/assessments/$roundId',
  staticData: { space: 'me', slim: true, crumbs: [{ text: 'app.space.me', to: '/' }, myList, { text: 'app.nav.assessment' }] },
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(roundQuery(params.roundId)),
  component: lazyRouteComponent(() => import('../../pages/me/self-assessment-page.tsx'), 'SelfAssessmentPage'),
});

const talk = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/assessments/$roundId/talk',
  staticData: { space: 'me', crumbs: [{ text: 'app.space.me', to: '/' }, myList, { text: 'app.nav.talk' }] },
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(roundQuery(params.roundId)),
  component: lazyRouteComponent(() => import('../../pages/me/talk-page.tsx'), 'TalkPage'),
});

const evidence = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/evidence',
  staticData: { space: 'me', crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.evidence' }] },
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(evidencePagesQuery('me')),
  component: lazyRouteComponent(() => import('../../pages/me/evidence-page.tsx'), 'EvidencePage'),
});

const team = createRoute({
  getParentRoute: () => shellRoute,
  path: '/team/assessments',
  staticData: { space: 'team', crumbs: [{ text: 'app.space.team' }, { text: 'app.nav.teamAssessments' }] },
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(roundPagesQuery('assessor')),
  component: lazyRouteComponent(() => import('../../pages/team/team-assessments-page.tsx'), 'TeamAssessmentsPage'),
});

const manager = createRoute({
  getParentRoute: () => shellRoute,
  path: '/team/assessments/$roundId',
  staticData: { space: 'team', slim: true, crumbs: [{ text: 'app.space.team' }, teamList, { text: 'app.nav.assessment' }] },
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(roundQuery(params.roundId)),
  component: lazyRouteComponent(() => import('../../pages/team/manager-assessment-page.tsx'), 'ManagerAssessmentPage'),
});

const teamTalk = createRoute({
  getParentRoute: () => shellRoute,
  path: '/team/assessments/$roundId/talk',
  staticData: { space: 'team', crumbs: [{ text: 'app.space.team' }, teamList, { text: 'app.nav.talk' }] },
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(roundQuery(params.roundId)),
  component: lazyRouteComponent(() => import('../../pages/team/team-talk-page.tsx'), 'TeamTalkPage'),
});

/** Assessments and evidence, as the person assessed and as the assessor; `router.tsx` puts them together. */
export const assessmentRoutes = [mine, self, talk, evidence, team, manager, teamTalk] as const;
