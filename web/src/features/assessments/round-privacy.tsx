import { useT } from '../../platform/i18n.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { WhoCanSee } from '../../ui/who-can-see.tsx';
import type { RoundView } from './assessments-queries.ts';
import { useTalkPartner } from './talk-partner.ts';

/** One line on who sees the reader's view, and the exact list behind it. */
export function RoundPrivacy({ round }: { readonly round: RoundView }) {
  const t = useT();
  const isSent = round.mine.state === 'submitted';
  const other = useTalkPartner(round);
  const text = isSent ? t('assessments.privacy.sent', { name: other }) : t('assessments.privacy.draft', { name: other });
  return (
    <PrivacyLine kind={isSent ? 'few' : 'onlyYou'} text={text} title={t('assessments.privacy.title')}>
      <RoundViewers round={round} />
    </PrivacyLine>
  );
}

/** Who sees the reader's view at which stage. */
export function RoundViewers({ round }: { readonly round: RoundView }) {
  const t = useT();
  const other = round.mine.kind === 'self' ? round.assessor : round.subject;
  return (
    <WhoCanSee
      caption={t('assessments.privacy.title')}
      stages={[t('assessments.privacy.now'), t('assessments.privacy.bothIn'), t('assessments.privacy.agreed')]}
      viewers={[
        { id: 'me', who: t('assessments.privacy.you'), sees: [true, true, true] },
        ...(other === null ? [] : [{ id: other.id, who: other.displayName, sees: [round.state !== 'open', true, true] }]),
        { id: 'people', who: t('assessments.privacy.peopleTeam'), sees: [false, false, t('assessments.privacy.levelsOnly')] },
      ]}
    />
  );
}
