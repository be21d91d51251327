import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AddAction } from '@waymark/domain/development/contract.ts';
import { api } from '../../platform/api.ts';
import { etag } from '../../platform/etag.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { DevelopmentAction, DevelopmentPlan } from './development-queries.ts';

const me = { personId: 'me' };
type Mood = 'going_well' | 'slower_than_hoped' | 'stuck';

type Body = Partial<AddAction>;
type ActionChange = { state?: 'idea' | 'planned' | 'under_way' | 'dropped'; dueMonth?: string | null; progressDone?: number };
type PlanChange = { paused?: boolean; pausedUntil?: string | null; nextCheckInOn?: string | null; actionOrder?: string[] };
type Outcome = { goalId: string; state: 'achieved' | 'partly' | 'dropped' };
type NewCheckIn = { actionId: string | null; mood: Mood; note: string; needsManager: boolean };
type NewComment = { kind: 'comment' | 'suggestion' | 'commitment'; text: string };

const { development } = api;

/** What goes to the server, by what is done. */
const calls = {
  start: (body: { targetProfileId: string | null; competencyIds: string[] }) => development.startPlan({ params: me, body }),
  addGoal: ({ planId, competencyId }: { planId: string; competencyId: string }) =>
    development.addGoal({ params: { planId }, body: { competencyId } }),
  addAction: ({ planId, ...body }: Body & { planId: string }) => development.addAction({ params: { planId }, body }),
  changeAction: ({ action, ...body }: ActionChange & { action: DevelopmentAction }) =>
    development.changeAction({ params: { actionId: action.id }, body, ...etag(action) }),
  complete: ({ action, title }: { action: DevelopmentAction; title: string }) =>
    development.completeAction({ params: { actionId: action.id }, body: { evidence: title.trim() === '' ? null : { title } } }),
  removeAction: (actionId: string) => development.removeAction({ params: { actionId } }),
  share: ({ plan, shared }: { plan: DevelopmentPlan; shared: boolean }) =>
    shared ? development.sharePlan({ params: { planId: plan.id } }) : development.unsharePlan({ params: { planId: plan.id } }),
  changePlan: ({ plan, ...body }: PlanChange & { plan: DevelopmentPlan }) =>
    development.changePlan({ params: { planId: plan.id }, body, ...etag(plan) }),
  finish: ({ planId, outcomes }: { planId: string; outcomes: Outcome[] }) =>
    development.finishPlan({ params: { planId }, body: { outcomes } }),
  checkIn: ({ planId, ...body }: NewCheckIn & { planId: string }) => development.checkIn({ params: { planId }, body }),
  comment: ({ planId, ...body }: NewComment & { planId: string }) => development.commentOnPlan({ params: { planId }, body }),
};

/** What a person may do with their plan; everything that shows it follows, and what goes wrong is said. */
export function usePlan() {
  const t = useT();
  const queries = useQueryClient();
  const faultOf = useFault();
  const change = {
    onSuccess: () => Promise.all(['development', 'pathways', 'assessments'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
    onError: (error: Error) => showToast({ text: faultOf(error, t('development.failedChange')), tone: 'bad' }),
  };
  return {
    start: useMutation({ mutationFn: calls.start, ...change }),
    addGoal: useMutation({ mutationFn: calls.addGoal, ...change }),
    addAction: useMutation({ mutationFn: calls.addAction, ...change }),
    changeAction: useMutation({ mutationFn: calls.changeAction, ...change }),
    complete: useMutation({ mutationFn: calls.complete, ...change }),
    removeAction: useMutation({ mutationFn: calls.removeAction, ...change }),
    share: useMutation({ mutationFn: calls.share, ...change }),
    changePlan: useMutation({ mutationFn: calls.changePlan, ...change }),
    finish: useMutation({ mutationFn: calls.finish, ...change }),
    checkIn: useMutation({ mutationFn: calls.checkIn, ...change }),
    comment: useMutation({ mutationFn: calls.comment, ...change }),
  };
}

export type PlanChanges = ReturnType<typeof usePlan>;
