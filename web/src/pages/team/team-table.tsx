import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { PersonLine } from '../../features/people/person-line.tsx';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import { AssessmentCell } from './assessment-cell.tsx';
import type { TeamMember } from './join-team.ts';

/** Whether a part of what a row says is there, still to come, or could not be had. */
export type Known = 'yes' | 'not_yet' | 'no';

interface Props {
  readonly team: readonly TeamMember[];
  readonly known: { readonly plans: Known; readonly rounds: Known };
  readonly onStart: (member: TeamMember) => void;
}

/** Everybody who reports to the reader, alphabetically: no ranking, no score. */
export function TeamTable({ team, known, onStart }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const columns = useColumns(known, onStart);
  const open = (id: string) => {
    const handle = team.find((member) => member.id === id)?.person.handle;
    if (handle !== undefined) void navigate({ to: '/people/$handle', params: { handle } });
  };
  return <DataTable label={t('team.people')} rows={team} columns={columns} onOpen={open} empty={t('team.none')} />;
}

function useColumns({ plans, rounds }: Props['known'], onStart: Props['onStart']): readonly ColumnSpec<TeamMember>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const plan = (cell: ReactNode) => <When known={plans}>{cell}</When>;
    const round = (cell: ReactNode) => <When known={rounds}>{cell}</When>;
    const talk = (at: string | undefined, none: string) => round(at === undefined ? <Quiet>{none}</Quiet> : format.date(at, 'day'));
    return [
      {
        id: 'person',
        title: t('team.column.person'),
        rowHeader: true,
        sortBy: ({ person }) => person.displayName,
        cell: ({ person }) => <PersonLine person={person} more={person.jobTitle} />,
      },
      { id: 'steps', title: t('team.column.steps'), cell: (member) => plan(<Steps member={member} />) },
      { id: 'plan', title: t('team.column.plan'), cell: (member) => plan(<Plan member={member} />) },
      {
        id: 'last',
        title: t('team.column.last'),
        sortBy: (member) => member.lastTalk,
        cell: (member) => talk(member.lastTalk, t('team.noTalk')),
      },
      {
        id: 'next',
        title: t('team.column.next'),
        sortBy: (member) => member.nextTalk,
        cell: (member) => talk(member.nextTalk, t('team.noNext')),
      },
      {
        id: 'assessment',
        title: t('team.column.assessment'),
        cell: (member) => round(<AssessmentCell member={member} onStart={() => onStart(member)} />),
      },
    ];
  }, [t, format, plans, rounds, onStart]);
}

const Quiet = ({ children }: { readonly children: string }) => <span className="t-s t-3">{children}</span>;

function When({ known, children }: { readonly known: Known; readonly children: ReactNode }) {
  const t = useT();
  if (known === 'yes') return children;
  return <Quiet>{known === 'no' ? t('team.notLoaded') : t('ui.loading')}</Quiet>;
}

/** Steps to the role a person heads for, where they shared it. */
function Steps({ member }: { readonly member: TeamMember }) {
  const t = useT();
  const { target, stepsLeft } = member.plan ?? { target: null, stepsLeft: null };
  if (target === null || stepsLeft === null) return <Quiet>{t('team.notShared')}</Quiet>;
  return <>{t('team.steps', { count: stepsLeft, role: target.shortTitle ?? target.title })}</>;
}

const tones: Partial<Record<NonNullable<TeamMember['plan']>['activity'], TagTone>> = { moving: 'pine', finished: 'good' };

function Plan({ member }: { readonly member: TeamMember }) {
  const t = useT();
  const format = useFormat();
  const activity = member.plan?.activity ?? 'none';
  if (activity === 'none') return <Quiet>{t('team.plan.none')}</Quiet>;
  const since = member.plan?.lastActivityAt ?? null;
  const text =
    activity === 'quiet' && since !== null ? t('team.plan.quietSince', { date: format.date(since, 'day') }) : t(`team.plan.${activity}`);
  return <Tag tone={tones[activity] ?? 'plain'}>{text}</Tag>;
}
