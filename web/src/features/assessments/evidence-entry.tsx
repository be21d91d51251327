import { ExternalLink, Eye, Lock, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Evidence } from './assessments-queries.ts';
import { EvidenceEditor } from './evidence-editor.tsx';
import s from './evidence-entry.module.css';
import { RemoveEvidence } from './remove-evidence.tsx';

/** The competencies that the reader's own role and target ask for, by id. */
export type CompetencyNames = ReadonlyMap<string, string>;

const sightIcons = { private: Lock, shared: Eye, attached: Paperclip };

/** One piece of evidence in the timeline: what, when, for which competency, and who sees it now. */
export function EvidenceEntry({ item, names }: { readonly item: Evidence; readonly names: CompetencyNames }) {
  const t = useT();
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const Icon = sightIcons[item.visibility];
  if (isEditing) {
    return (
      <li className={s.entry}>
        <EvidenceEditor item={item} names={names} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={s.entry}>
      <p className={s.title}>{item.title}</p>
      {item.body !== '' && <p className={s.body}>{item.body}</p>}
      {item.url !== null && (
        <a className={linkClass()} href={item.url} target="_blank" rel="noreferrer noopener">
          {item.url} <ExternalLink className={s.out} aria-hidden />
        </a>
      )}
      <div className={s.facts}>
        <time dateTime={item.occurredOn}>{format.date(item.occurredOn, 'short')}</time>
        {item.kind === 'feedback' && <span>{t('assessments.evidence.kind.feedback')}</span>}
        <Competencies ids={item.competencyIds} names={names} />
        <span className={s.sight}>
          <Icon className="ic ic-s" aria-hidden />
          {t(`assessments.evidence.sight.${item.visibility}`)}
        </span>
      </div>
      <div className={s.acts}>
        {item.can.edit && (
          <Button
            size="sm"
            look="ghost"
            aria-label={t('assessments.evidence.editThis', { title: item.title })}
            onPress={() => setEditing(true)}
          >
            {t('assessments.evidence.edit')}
          </Button>
        )}
        {item.can.remove && <RemoveEvidence item={item} />}
      </div>
    </li>
  );
}

/** The names of competencies, as far as the reader's own role and target name them. */
function Competencies({ ids, names }: { readonly ids: readonly string[]; readonly names: CompetencyNames }) {
  return ids.flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [<Tag key={id}>{name}</Tag>];
  });
}
