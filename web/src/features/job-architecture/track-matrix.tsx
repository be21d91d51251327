import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { cx } from '../../ui/cx.ts';
import { linkClass } from '../../ui/link-class.ts';
import { PillSelect } from '../../ui/select.tsx';
import { Segments } from '../../ui/toggle.tsx';
import type { FrameworkContent } from './framework-queries.ts';
import s from './track-matrix.module.css';
import { type SheetCell, type SheetRole, sheetRoles, sheetRows } from './track-rows.ts';

const everyRole = 'all';
const mostSegments = 4;

interface Props {
  readonly content: FrameworkContent;
  /** People by role; undefined while they are counted. */
  readonly people: ReadonlyMap<string, number> | undefined;
  /** Pins the version in links to roles, as in `draft` or `2`. */
  readonly pinned: string | undefined;
}

/** A framework to read: competencies down, the roles of a track across, each cell with what that role asks for. */
export function TrackMatrix({ content, people, pinned }: Props) {
  const { family, setFamilyId, tracks, trackId, setTrackId } = useChoice(content);
  if (family === undefined) return null;
  const roles = sheetRoles(content, family.id, trackId === everyRole ? null : trackId);
  return (
    <>
      <div className={s.bar}>
        <FamilyChoice content={content} value={family.id} onChange={setFamilyId} />
        <TrackChoice tracks={tracks} value={trackId} onChange={setTrackId} />
      </div>
      {family.description !== '' && <p className={s.about}>{family.description}</p>}
      <Sheet content={content} people={people} pinned={pinned} roles={roles} familySlug={family.slug} />
    </>
  );
}

/** Which family and track are in view: the first ones until others are chosen. */
function useChoice(content: FrameworkContent) {
  const [familyId, setFamilyId] = useState<string>();
  const [chosen, setTrackId] = useState<string>();
  const family = content.families.find(({ id }) => id === familyId) ?? content.families[0];
  const tracks = content.tracks.filter((track) => track.familyId === family?.id);
  const isThere = chosen === everyRole || tracks.some(({ id }) => id === chosen);
  const trackId = (isThere ? chosen : tracks[0]?.id) ?? everyRole;
  return { family, setFamilyId, tracks, trackId, setTrackId };
}

interface FamilyProps {
  readonly content: FrameworkContent;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function FamilyChoice({ content, value, onChange }: FamilyProps) {
  const t = useT();
  if (content.families.length < 2) return null;
  const options = content.families.map(({ id, name }) => ({ id, text: name }));
  return <PillSelect label={t('frameworks.sheet.family')} value={value} onChange={onChange} options={options} />;
}

interface TrackProps {
  readonly tracks: FrameworkContent['tracks'];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function TrackChoice({ tracks, value, onChange }: TrackProps) {
  const t = useT();
  if (tracks.length < 2) return null;
  const options = [...tracks.map(({ id, name }) => ({ id, text: name })), { id: everyRole, text: t('frameworks.sheet.allRoles') }];
  return options.length <= mostSegments ? (
    <Segments label={t('frameworks.sheet.track')} value={value} onChange={onChange} options={options} />
  ) : (
    <PillSelect label={t('frameworks.sheet.track')} value={value} onChange={onChange} options={options} />
  );
}

function Sheet({
  content,
  people,
  pinned,
  roles,
  familySlug,
}: Props & { readonly roles: readonly SheetRole[]; readonly familySlug: string }) {
  const t = useT();
  const rows = sheetRows(content, roles);
  const query = pinned === undefined ? '' : `?v=${pinned}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide sheet scrolls by keyboard too
    <section className={s.scroll} aria-label={t('frameworks.sheet.region')} tabIndex={0}>
      <table className={s.sheet}>
        <caption className="sr">{t('frameworks.sheet.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={s.competency}>
              {t('frameworks.sheet.competencies', { count: rows.length })}
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <a className={linkClass('quiet')} href={`/roles/${familySlug}/${role.slug}${query}`}>
                  {role.title}
                </a>
                <small>
                  {people === undefined
                    ? t('frameworks.sheet.level', { order: role.levelOrder })
                    : t('frameworks.sheet.levelPeople', { order: role.levelOrder, count: people.get(role.id) ?? 0 })}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={s.competency}>
                <a className={linkClass('quiet')} href={`/programme/competencies/${row.slug}`}>
                  {row.name}
                </a>
                <small>{row.category}</small>
              </th>
              {row.cells.map((cell, index) => (
                <Cell key={roles[index]?.id ?? index} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { readonly cell: SheetCell | undefined }) {
  const t = useT();
  if (cell === undefined) return <td className={cx(s.blank)}>{t('frameworks.sheet.notAsked')}</td>;
  const { step, steps, stepName, mustHave, text } = cell;
  return (
    <td className={cx(text === '' && s.blank)}>
      <p className={s.text}>{text === '' ? t('frameworks.sheet.notWritten') : text}</p>
      <p className={s.step}>
        <span title={stepName}>{t('frameworks.sheet.step', { step, of: steps })}</span>
        {mustHave && <b>{t('frameworks.sheet.must')}</b>}
      </p>
    </td>
  );
}
