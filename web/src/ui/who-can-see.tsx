import { Eye, EyeOff } from 'lucide-react';
import { useT } from '../platform/i18n.tsx';
import s from './who-can-see.module.css';

export interface Viewer {
  readonly id: string;
  readonly who: string;
  /** One answer a stage: whether they see it then, or words that say what they see. */
  readonly sees: readonly (boolean | string)[];
}

/** The exact list behind a privacy line: people down, stages across. */
export function WhoCanSee(props: { readonly caption: string; readonly stages: readonly string[]; readonly viewers: readonly Viewer[] }) {
  const t = useT();
  return (
    <table className={s.table}>
      <caption className="sr">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ui.privacy.who')}</th>
          {props.stages.map((stage) => (
            <th key={stage} scope="col">
              {stage}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.viewers.map((viewer) => (
          <tr key={viewer.id}>
            <th scope="row">{viewer.who}</th>
            {props.stages.map((stage, index) => (
              <td key={stage}>
                <Answer sees={viewer.sees[index] ?? false} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ sees }: { readonly sees: boolean | string }) {
  const t = useT();
  if (typeof sees === 'string') return <>{sees}</>;
  return (
    <span className={sees ? s.yes : s.no}>
      {sees ? <Eye className="ic ic-s" aria-hidden /> : <EyeOff className="ic ic-s" aria-hidden />}
      {t(sees ? 'ui.privacy.sees' : 'ui.privacy.hidden')}
    </span>
  );
}
