import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DiffText } from '../../ui/diff-text.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Tag } from '../../ui/tag.tsx';
import { Segments } from '../../ui/toggle.tsx';
import type { RolePage } from './framework-queries.ts';
import s from './role-matrix.module.css';
import { type AskedStep, type MatrixRow, matrixRows, type Neighbours } from './role-steps.ts';

/** What a role asks for, its neighbours on the track folded beside it; Left and Right slide along the track. */
export function RoleMatrix({ role }: { readonly role: RolePage }) {
  const t = useT();
  const [trackId, setTrackId] = useState(role.tracks[0]?.id ?? '');
  const track = role.tracks.find(({ id }) => id === trackId);
  const roles = track?.roles ?? [{ ...role.profile, level: role.level }];
  const home = roles.findIndex(({ id }) => id === role.profile.id);
  const [moved, setMoved] = useState(0);
  const at = Math.min(Math.max(home + moved, 0), roles.length - 1);
  const here = roles[at];
  const slide = useMemo(() => {
    const by = (step: number) => () => setMoved((now) => Math.min(Math.max(home + now + step, 0), roles.length - 1) - home);
    return { back: by(-1), on: by(1) };
  }, [home, roles.length]);
  const keys = useMemo(
    () => [
      { key: 'ArrowLeft', text: t('role.keys.before'), run: slide.back },
      { key: 'ArrowRight', text: t('role.keys.after'), run: slide.on },
    ],
    [t, slide],
  );
  useScreenKeys(keys);
  if (here === undefined) return null;
  const neighbours: Neighbours = { before: roles[at - 1], here, after: roles[at + 1] };
  return (
    <>
      <div className={s.bar}>
        {role.tracks.length > 1 && (
          <Segments
            label={t('role.matrix.track')}
            value={trackId}
            onChange={(id) => {
              setTrackId(id);
              setMoved(0);
            }}
            options={role.tracks.map(({ id, name }) => ({ id, text: name }))}
          />
        )}
        <Slider neighbours={neighbours} at={at} of={roles.length} onBack={slide.back} onOn={slide.on} />
      </div>
      <Sheet role={role} neighbours={neighbours} />
    </>
  );
}

interface SliderProps {
  readonly neighbours: Neighbours;
  readonly at: number;
  readonly of: number;
  readonly onBack: () => void;
  readonly onOn: () => void;
}

function Slider({ neighbours, at, of, onBack, onOn }: SliderProps) {
  const t = useT();
  const { before, here, after } = neighbours;
  return (
    <div className={s.slider}>
      <Button
        look="icon"
        size="sm"
        hint={{ edge: 'start' }}
        isDisabled={before === undefined}
        aria-label={before === undefined ? t('role.matrix.noBefore') : t('role.matrix.before', { role: before.title })}
        onPress={onBack}
      >
        <ChevronLeft className="ic ic-flip" aria-hidden />
      </Button>
      <span role="status">
        <b>{here.title}</b> <span className="t-3">{t('role.matrix.place', { at: at + 1, of })}</span>
      </span>
      <Button
        look="icon"
        size="sm"
        isDisabled={after === undefined}
        aria-label={after === undefined ? t('role.matrix.noAfter') : t('role.matrix.after', { role: after.title })}
        onPress={onOn}
      >
        <ChevronRight className="ic ic-flip" aria-hidden />
      </Button>
    </div>
  );
}

function Sheet({ role, neighbours }: { readonly role: RolePage; readonly neighbours: Neighbours }) {
  const t = useT();
  const { before, here, after } = neighbours;
  const rows = matrixRows(role.competencies, neighbours);
  const head = (one: Neighbours['here'], folded: boolean) => (
    <th scope="col" className={cx(folded ? s.folded : s.centre)}>
      {one.id === role.profile.id ? (
        <span>{one.title}</span>
      ) : (
        <a className={linkClass('quiet')} href={`/roles/${role.family.slug}/${one.slug}`}>
          {one.title}
        </a>
      )}
      <small>{t('role.level', { order: one.level.order, name: one.level.name })}</small>
    </th>
  );
  return (
    <table className={s.sheet}>
      <caption className="sr">{t('role.matrix.caption', { role: here.title })}</caption>
      <thead>
        <tr>
          <th scope="col" className={s.competency}>
            {t('role.matrix.competencies', { count: here.expectations.length })}
          </th>
          {before !== undefined && head(before, true)}
          {head(here, false)}
          {after !== undefined && head(after, true)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={s.competency}>
              <a className={linkClass('quiet')} href={`/programme/competencies/${row.slug}`}>
                {row.name}
              </a>
            </th>
            {before !== undefined && <Folded asked={row.before} />}
            <Centre row={row} hasBefore={before !== undefined} />
            {after !== undefined && <Folded asked={row.after} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Centre({ row, hasBefore }: { readonly row: MatrixRow; readonly hasBefore: boolean }) {
  const t = useT();
  const { here, before } = row;
  if (here === undefined) return <td className={cx(s.centre, s.blank)}>{t('role.matrix.notAsked')}</td>;
  const earlier = before?.text ?? '';
  return (
    <td className={s.centre}>
      {here.text === '' ? (
        <NotWritten definition={row.definition} />
      ) : (
        <p>{hasBefore && earlier !== '' ? <DiffText before={earlier} after={here.text} newLabel={t('role.matrix.new')} /> : here.text}</p>
      )}
      <p className={s.step}>
        <StepWords asked={here} />
        {here.mustHave && <Tag tone="pine">{t('role.matrix.must')}</Tag>}
        {hasBefore && before === undefined && <Tag tone="line">{t('role.matrix.newHere')}</Tag>}
      </p>
    </td>
  );
}

/** In its place, never blank: that the words are missing, and what the competency means at all. */
function NotWritten({ definition }: { readonly definition: string }) {
  const t = useT();
  return (
    <>
      <p className="t-3">{t('role.matrix.notWritten')}</p>
      {definition !== '' && <p className={s.definition}>{definition}</p>}
    </>
  );
}

function Folded({ asked }: { readonly asked: AskedStep | undefined }) {
  const t = useT();
  if (asked === undefined) return <td className={cx(s.folded, s.blank)}>{t('role.matrix.notAsked')}</td>;
  return (
    <td className={s.folded}>
      <p className={s.clamped}>{asked.text === '' ? t('role.matrix.notWritten') : asked.text}</p>
      <p className={s.step}>
        <StepWords asked={asked} />
      </p>
    </td>
  );
}

function StepWords({ asked }: { readonly asked: AskedStep }) {
  const t = useT();
  return <span className="num">{t('role.matrix.step', { step: asked.step, of: asked.steps, name: asked.stepName })}</span>;
}
