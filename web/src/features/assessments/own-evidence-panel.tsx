import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import type { RoundExpectation } from './assessments-queries.ts';
import { EvidenceChoice, NoEvidence } from './evidence-choice.tsx';
import { EvidenceQuickAdd } from './evidence-quick-add.tsx';
import s from './own-evidence-panel.module.css';
import type { OwnRating } from './use-rating.ts';

/** One's own evidence for the competency at hand, with room for one more line. */
export function OwnEvidencePanel({ expectation, rating }: { readonly expectation: RoundExpectation; readonly rating: OwnRating }) {
  const t = useT();
  const { competency } = expectation;
  return (
    <Card title={t('assessments.evidence.yours')}>
      <div className={s.in}>
        <EvidenceChoice
          key={competency.id}
          personId="me"
          expectation={expectation}
          rating={rating}
          empty={<NoEvidence title={t('assessments.evidence.none')} />}
        />
        <div className={s.add}>
          <EvidenceQuickAdd
            key={competency.id}
            label={t('assessments.evidence.addFor', { competency: competency.name })}
            placeholder={t('assessments.evidence.placeholderHere')}
            competencyId={competency.id}
          />
        </div>
      </div>
    </Card>
  );
}
