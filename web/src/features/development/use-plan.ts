import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AddAction } from '@waymark/domain/development/contract.ts';
import { api } from '../../platform/api.ts';
import { problemBehind } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { DevelopmentAction, DevelopmentPlan } from './development-queries.ts';

const me = { personId: 'me' };
type Mood = 'going_well' | 'slower_than_hoped' | 'stuck';

/** What a person may do with their plan; everything that shows it follows, and what goes wrong is said. */
export function usePlan() {
  const t = useT();
  const queries = useQueryClient();
  const refresh = () => Promise.all(['development', 'pathways'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const failed = (error: unknown) => showToast({ text: problemBehind(error).detail ?? t('development.failedChange'), tone: 'bad' });
  const change = { onSuccess: refresh, onError: failed };
  return {
    start: useMutation({
      mutationFn: (body: { targetProfileId: string | null; competencyIds: string[] }) => api.development.startPlan({ params: me, body }),
      ...change,
    }),
    addAction: useMutation({
      mutationFn: ({ planId, ...body }: Partial<AddAction> & { planId: string }) => api.development.addAction({ params: { planId }, body }),
      ...change,
    }),
    changeAction: useMutation({
      mutationFn: ({
        action,
        ...body
      }: {
        action: DevelopmentAction;
        state?: 'idea' | 'planned' | 'under_way' | 'dropped';
        dueMonth?: string | null;
        progressDone?: number;
      }) => api.development.changeAction({ params: { actionId: action.id }, body, ifMatch: `"${action.revision}"` }),
      ...change,
    }),
    complete: useMutation({
      mutationFn: ({ action, title }: { action: DevelopmentAction; title: string }) =>
        api.development.completeAction({ params: { actionId: action.id }, body: { evidence: title.trim() === '' ? null : { title } } }),
      ...change,
    }),
    removeAction: useMutation({ mutationFn: (actionId: string) => api.development.removeAction({ params: { actionId } }), ...change }),
    share: useMutation({
      mutationFn: ({ plan, shared }: { plan: DevelopmentPlan; shared: boolean }) =>
        shared ? api.development.sharePlan({ params: { planId: plan.id } }) : api.development.unsharePlan({ params: { planId: plan.id } }),
      ...change,
    }),
    changePlan: useMutation({
      mutationFn: ({
        plan,
        ...body
      }: {
        plan: DevelopmentPlan;
        paused?: boolean;
        pausedUntil?: string | null;
        nextCheckInOn?: string | null;
        actionOrder?: string[];
      }) => api.development.changePlan({ params: { planId: plan.id }, body, ifMatch: `"${plan.revision}"` }),
      ...change,
    }),
    addGoal: useMutation({
      mutationFn: ({ planId, competencyId }: { planId: string; competencyId: string }) =>
        api.development.addGoal({ params: { planId }, body: { competencyId } }),
      ...change,
    }),
    finish: useMutation({
      mutationFn: ({ planId, outcomes }: { planId: string; outcomes: { goalId: string; state: 'achieved' | 'partly' | 'dropped' }[] }) =>
        api.development.finishPlan({ params: { planId }, body: { outcomes } }),
      ...change,
    }),
    checkIn: useMutation({
      mutationFn: ({ planId, ...body }: { planId: string; actionId: string | null; mood: Mood; note: string; needsManager: boolean }) =>
        api.development.checkIn({ params: { planId }, body }),
      ...change,
    }),
    comment: useMutation({
      mutationFn: ({ planId, ...body }: { planId: string; kind: 'comment' | 'suggestion' | 'commitment'; text: string }) =>
        api.development.commentOnPlan({ params: { planId }, body }),
      ...change,
    }),
  };
}

export type PlanChanges = ReturnType<typeof usePlan>;
