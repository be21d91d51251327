import { useFormat, useT } from '../../platform/i18n.tsx';
import { RouteStrip, type Station } from '../../ui/route-strip.tsx';
import type { Growth } from './pathways-queries.ts';

/** The way so far and on: earlier roles, here, the target, what may come after it. */
export function GrowthStrip({ growth }: { readonly growth: Growth }) {
  const t = useT();
  const stations = useStations(growth);
  const { toTarget } = growth;
  const progress = toTarget === null || toTarget.asked === 0 ? 0 : toTarget.shown / toTarget.asked;
  return <RouteStrip label={t('growth.strip')} stations={stations} progress={progress} />;
}

function useStations(growth: Growth): Station[] {
  const t = useT();
  const format = useFormat();
  const { here, target, afterTarget, monthsToTarget } = growth;
  const past = growth.history
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .slice(-1)
    .map(
      (job): Station => ({ id: job.from, title: job.title, note: `${job.from.slice(0, 4)}–${(job.to ?? '').slice(0, 4)}`, state: 'past' }),
    );
  const since = growth.since === null ? '' : format.date(growth.since, 'month');
  const unplaced = since === '' ? '' : t('growth.since', { date: since });
  const hereNote = here === null ? unplaced : t('growth.levelSince', { level: here.levelOrder, date: since });
  const others = monthsToTarget === null ? t('growth.target') : t('growth.targetMonths', monthsToTarget);
  return [
    ...past,
    { id: 'here', title: here?.title ?? growth.jobTitle, note: hereNote, state: 'here' },
    ...(target === null
      ? [{ id: 'open', title: t('growth.openEnd'), note: t('growth.movesOn', { count: growth.movesOn }), state: 'later' as const }]
      : []),
    ...(target === null ? [] : [{ id: target.id, title: target.title, note: others, state: 'next' as const }]),
    ...(afterTarget === null
      ? []
      : [
          {
            id: afterTarget.id,
            title: afterTarget.title,
            note: t('growth.level', { level: afterTarget.levelOrder }),
            state: 'later' as const,
          },
        ]),
  ];
}
