import { Eye } from 'lucide-react';
import { useT } from '../../platform/i18n.tsx';
import s from './asked-level.module.css';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';

/** What the role asks for; there only once the reader has answered, so that it does not lead the answer. */
export function AskedLevel({ round, expectation }: { readonly round: RoundView; readonly expectation: RoundExpectation }) {
  const t = useT();
  const { competency, required, wording } = expectation;
  if (required === null) return <p className={s.hidden}>{t('assessments.rate.askedHidden', { role: round.profileTitle })}</p>;
  const words = wording === '' ? competency.descriptors.find((descriptor) => descriptor.step === required)?.text : wording;
  const name = competency.scale.levels.find((level) => level.step === required)?.name ?? '';
  return (
    <div className={s.asked} role="status">
      <Eye className="ic ic-s" aria-hidden />
      <p>
        <b>{t('assessments.rate.asked', { role: round.profileTitle, level: t('assessments.rate.level', { step: required, name }) })}</b>{' '}
        {words}
      </p>
    </div>
  );
}
