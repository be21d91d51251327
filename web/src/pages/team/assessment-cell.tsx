import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import s from './assessment-cell.module.css';
import type { TeamMember } from './join-team.ts';

/** Where the assessment of a report stands, and the one thing to do about it. */
export function AssessmentCell({ member, onStart }: { readonly member: TeamMember; readonly onStart: () => void }) {
  return (
    <span className={s.cell}>
      <span>{useStateWords(member)}</span>
      <NextThing member={member} onStart={onStart} />
    </span>
  );
}

function useStateWords({ round, agreedOn }: TeamMember): string {
  const t = useT();
  const format = useFormat();
  if (round === undefined)
    return agreedOn === undefined ? t('team.assessment.none') : t('team.assessment.agreed', { date: format.date(agreedOn, 'day') });
  if (round.state === 'both_in') return t('team.assessment.bothIn');
  const mineIsIn = round.manager?.state === 'submitted';
  if (mineIsIn) return t('team.assessment.youSent');
  if (round.self.state === 'submitted') return t('team.assessment.theySent');
  return round.dueOn === null ? t('team.assessment.open') : t('team.assessment.openUntil', { date: format.date(round.dueOn, 'day') });
}

function NextThing({ member, onStart }: { readonly member: TeamMember; readonly onStart: () => void }) {
  const t = useT();
  const { round, person } = member;
  const whose = <span className="sr"> {person.displayName}</span>;
  if (round === undefined) {
    if (person.jobProfileId === null) return null;
    return (
      <Button size="sm" look="ghost" onPress={onStart} data-assess="">
        {t('team.assessment.start')}
        {whose}
      </Button>
    );
  }
  if (round.state === 'open' && round.manager?.state === 'submitted') return null;
  const isTalk = round.state === 'both_in';
  return (
    <a
      href={`/team/assessments/${round.id}${isTalk ? '/talk' : ''}`}
      className={buttonClass({ look: round.self.state === 'submitted' ? 'soft' : 'plain', size: 'sm' })}
      data-assess=""
    >
      {isTalk ? t('team.assessment.talk') : t('team.assessment.assess')}
      {whose}
    </a>
  );
}
