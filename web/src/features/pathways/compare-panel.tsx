import { useQuery } from '@tanstack/react-query';
import { ArrowRight, Flag, ListChecks } from 'lucide-react';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { AvatarStack } from '../../ui/avatar.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { AskForChat } from './ask-for-chat.tsx';
import s from './compare-panel.module.css';
import { AddToPlan, GapRow } from './gap-row.tsx';
import type { MapView, ViewRole } from './map-view.ts';
import { type GapAnalysis, gapQuery } from './pathways-queries.ts';
import { useAspiration } from './use-aspiration.ts';
import { usePay } from './use-pay.ts';

interface Props {
  readonly view: MapView;
  readonly roleId: string | null;
}

/** What changes between here and a role: facts, expectation by expectation, who would talk about it, and the target. */
export function ComparePanel({ view, roleId }: Props) {
  const t = useT();
  const role = roleId === null ? undefined : view.roles.get(roleId);
  return (
    <aside className={s.panel} aria-label={t('pathways.panel.label')} data-region="panel" tabIndex={-1}>
      {role === undefined || role.id === view.map.hereId ? (
        <>
          <div className={s.in}>
            <h2 className="t-section">{t('pathways.panel.title')}</h2>
          </div>
          <p className={s.hint}>{t('pathways.panel.hint')}</p>
        </>
      ) : (
        <Comparison key={role.id} view={view} role={role} />
      )}
    </aside>
  );
}

function Comparison({ view, role }: { readonly view: MapView; readonly role: ViewRole }) {
  const t = useT();
  const gap = useQuery(gapQuery('me', role.id));
  const { hereId } = view.map;
  const own = useQuery({ ...gapQuery('me', hereId ?? ''), enabled: hereId !== null });
  return (
    <>
      <Loaded query={gap} failed={t('pathways.panel.failed')} skeleton={<CardSkeleton />}>
        {(data) => <Changes view={view} role={role} gap={data} own={own.data} />}
      </Loaded>
      <Foot view={view} role={role} />
    </>
  );
}

interface ChangesProps {
  readonly view: MapView;
  readonly role: ViewRole;
  readonly gap: GapAnalysis;
  readonly own: GapAnalysis | undefined;
}

function Changes(props: ChangesProps) {
  const t = useT();
  const { role, gap } = props;
  return (
    <>
      <Versus {...props} />
      <p className="sr" role="status">
        {t('pathways.panel.status', { role: role.title, shown: gap.shown, asked: gap.asked, left: gap.stepsLeft })}
      </p>
      <Facts {...props} />
      {gap.rows.map((row) => (
        <GapRow
          key={row.competencyId}
          row={row}
          links={(one) => <AddToPlan row={one} href={`/me/plan?target=${role.id}&step=${one.competencyId}`} />}
        />
      ))}
      {gap.willingToTalk.length > 0 && <Talkers gap={gap} role={role} />}
    </>
  );
}

function Versus({ view, role, gap }: ChangesProps) {
  const t = useT();
  const format = useFormat();
  const here = view.map.hereId === null ? undefined : view.roles.get(view.map.hereId);
  const since = view.map.hereSince;
  return (
    <div className={s.in}>
      <div className={s.top}>
        <h2 className="t-section">{t('pathways.panel.title')}</h2>
        {gap.publishedAt !== null && (
          <span className="t-s t-3">
            {t('pathways.panel.version', { number: gap.role.versionNumber ?? 1, date: format.date(gap.publishedAt, 'month') })}
          </span>
        )}
      </div>
      <div className={s.versus}>
        <div className={s.you}>
          <b>{here?.title ?? view.map.jobTitle}</b>
          <span>{since === null ? t('pathways.panel.youPlain') : t('pathways.panel.you', { year: since.slice(0, 4) })}</span>
        </div>
        <div className={s.arrow}>
          <ArrowRight className="ic" aria-hidden />
        </div>
        <div>
          <b>{role.title}</b>
          <span>{role.trackNames.map((track) => t('pathways.lane.track', { track })).join(', ')}</span>
        </div>
      </div>
    </div>
  );
}

function Facts({ view, role, gap, own }: ChangesProps) {
  const t = useT();
  const pay = usePay();
  const here = view.map.hereId === null ? undefined : view.roles.get(view.map.hereId);
  const level = (one: ViewRole | undefined) =>
    one === undefined ? '' : t('pathways.panel.levelValue', { order: one.levelOrder, name: one.levelName });
  const months = gap.move?.months;
  return (
    <div className={s.facts}>
      <table>
        <thead className="sr">
          <tr>
            <th scope="col">{t('pathways.panel.fact')}</th>
            <th scope="col">{here?.title ?? ''}</th>
            <th scope="col">{role.title}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('pathways.panel.level')}</th>
            <td>{level(here)}</td>
            <td>{level(role)}</td>
          </tr>
          <tr>
            <th scope="row">{t('pathways.panel.pay')}</th>
            <td>{own === undefined ? '' : pay(own.pay)}</td>
            <td>{pay(gap.pay)}</td>
          </tr>
          <tr>
            <th scope="row">{t('pathways.panel.people')}</th>
            <td>{here?.peopleHere ?? ''}</td>
            <td>{gap.peopleHere}</td>
          </tr>
          {gap.move !== null && (
            <tr>
              <th scope="row">{t('pathways.panel.time')}</th>
              <td colSpan={2}>
                {months == null ? t('pathways.panel.monthsNone') : `${t('pathways.panel.months', months)}. ${t('pathways.panel.guide')}`}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Talkers({ gap, role }: { readonly gap: GapAnalysis; readonly role: ViewRole }) {
  const t = useT();
  const format = useFormat();
  const firstNames = gap.willingToTalk.slice(0, 3).map((person) => firstName(person.displayName));
  const line = t('pathways.chat.line', { names: format.list(firstNames), count: firstNames.length });
  return (
    <div className={s.ask}>
      <AvatarStack names={gap.willingToTalk.slice(0, 3).map((person) => person.displayName)} label={format.list(firstNames)} />
      <p>{line}</p>
      <AskForChat people={gap.willingToTalk} jobProfileId={role.id} />
    </div>
  );
}

function Foot({ view, role }: { readonly view: MapView; readonly role: ViewRole }) {
  const t = useT();
  const { set, isPending } = useAspiration();
  const isTarget = view.map.targetId === role.id;
  return (
    <footer className={s.foot}>
      {isTarget ? (
        <a className={buttonClass({ look: 'primary' })} href={`/me/plan?target=${role.id}`}>
          <ListChecks className="ic ic-s" aria-hidden />
          {t('pathways.target.plan')}
        </a>
      ) : (
        <Button look="primary" isPending={isPending} onPress={() => set({ id: role.id, title: role.title })}>
          <Flag className="ic ic-s" aria-hidden />
          {t('pathways.target.set')}
        </Button>
      )}
      <a className={buttonClass()} href={`/roles/${role.familySlug}/${role.slug}`}>
        {t('pathways.role.open')}
      </a>
    </footer>
  );
}
