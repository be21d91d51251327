import { useMemo } from 'react';
import { PersonLine } from '../../features/people/person-line.tsx';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import { AssessmentCell } from './assessment-cell.tsx';
import type { TeamMember } from './join-team.ts';

interface Props {
  readonly team: readonly TeamMember[];
  /** Plans and assessments are still to come. */
  readonly isLoading: boolean;
  readonly onStart: (member: TeamMember) => void;
}

/** Everybody who reports to the reader, alphabetically: no ranking, no score. */
export function TeamTable({ team, isLoading, onStart }: Props) {
  const t = useT();
  const columns = useColumns(isLoading, onStart);
  return <DataTable label={t('team.people')} rows={team} columns={columns} empty={t('team.none')} />;
}

function useColumns(isLoading: boolean, onStart: Props['onStart']): readonly ColumnSpec<TeamMember>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const talk = (at: string | undefined, none: string) =>
      at === undefined ? <Quiet>{isLoading ? t('ui.loading') : none}</Quiet> : format.date(at);
    return [
      {
        id: 'person',
        title: t('team.column.person'),
        rowHeader: true,
        sortBy: ({ person }) => person.displayName,
        cell: ({ person }) => <PersonLine person={person} more={person.jobTitle} />,
      },
      { id: 'steps', title: t('team.column.steps'), cell: (member) => <Steps member={member} isLoading={isLoading} /> },
      { id: 'plan', title: t('team.column.plan'), cell: (member) => <Plan member={member} isLoading={isLoading} /> },
      {
        id: 'last',
        title: t('team.column.last'),
        sortBy: ({ lastTalk }) => lastTalk,
        cell: ({ lastTalk }) => talk(lastTalk, t('team.noTalk')),
      },
      {
        id: 'next',
        title: t('team.column.next'),
        sortBy: ({ nextTalk }) => nextTalk,
        cell: ({ nextTalk }) => talk(nextTalk, t('team.noNext')),
      },
      {
        id: 'assessment',
        title: t('team.column.assessment'),
        cell: (member) =>
          isLoading ? <Quiet>{t('ui.loading')}</Quiet> : <AssessmentCell member={member} onStart={() => onStart(member)} />,
      },
    ];
  }, [t, format, isLoading, onStart]);
}

interface CellProps {
  readonly member: TeamMember;
  readonly isLoading: boolean;
}

const Quiet = ({ children }: { readonly children: string }) => <span className="t-s t-3">{children}</span>;

/** Steps to the role a person heads for, where they shared it. */
function Steps({ member, isLoading }: CellProps) {
  const t = useT();
  const { target, stepsLeft } = member.plan ?? { target: null, stepsLeft: null };
  if (target === null || stepsLeft === null) return <Quiet>{isLoading ? t('ui.loading') : t('team.notShared')}</Quiet>;
  return <>{t('team.steps', { count: stepsLeft, role: target.shortTitle ?? target.title })}</>;
}

const tones: Partial<Record<NonNullable<TeamMember['plan']>['activity'], TagTone>> = { moving: 'pine', finished: 'good' };

function Plan({ member, isLoading }: CellProps) {
  const t = useT();
  const format = useFormat();
  const activity = member.plan?.activity ?? 'none';
  if (activity === 'none') return <Quiet>{isLoading ? t('ui.loading') : t('team.plan.none')}</Quiet>;
  const since = member.plan?.lastActivityAt ?? null;
  const text =
    activity === 'quiet' && since !== null ? t('team.plan.quietSince', { date: format.date(since, 'day') }) : t(`team.plan.${activity}`);
  return <Tag tone={tones[activity] ?? 'plain'}>{text}</Tag>;
}
