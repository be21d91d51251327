import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import type { CompetencyView } from './competency-queries.ts';
import s from './competency-steps.module.css';

/** What a competency looks like at every step of its scale, from the first to the last. */
export function CompetencySteps({ competency }: { readonly competency: CompetencyView }) {
  const t = useT();
  const { scale, descriptors } = competency;
  return (
    <Card title={t('competencies.steps')} note={scale.name}>
      <ol className={s.steps}>
        {scale.levels.map(({ step, name, anchor }) => {
          const descriptor = descriptors.find((one) => one.step === step);
          const { text = '', indicators = [] } = descriptor ?? {};
          return (
            <li key={step} className={s.step}>
              <span className={s.number} data-step={Math.ceil((step / scale.levels.length) * 5)} aria-hidden>
                {step}
              </span>
              <div>
                <h3>
                  <span className="sr">{t('competencies.step', { step })} </span>
                  {name}
                </h3>
                {text !== '' && <p className={s.text}>{text}</p>}
                {text === '' && indicators.length === 0 && <p className="t-3">{t('competencies.notWritten')}</p>}
                {indicators.length > 0 && (
                  <ul className={s.indicators}>
                    {indicators.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
                {anchor !== '' && <p className="t-s t-3">{t('competencies.anchor', { anchor })}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
