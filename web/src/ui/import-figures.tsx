import { useFormat } from '../platform/i18n.tsx';
import s from './import-figures.module.css';

/** What an import would do, or did, as a few counts with their words. */
export function ImportFigures({
  label,
  figures,
}: {
  readonly label: string;
  readonly figures: readonly { name: string; count: number }[];
}) {
  const format = useFormat();
  return (
    <dl className={s.figures} aria-label={label}>
      {figures.map(({ name, count }) => (
        <div key={name} className={s.figure}>
          <dt>{name}</dt>
          <dd className="num">{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
