import { useInfiniteQuery } from '@tanstack/react-query';
import { ExternalLink, Paperclip } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Segments } from '../../ui/toggle.tsx';
import { type Evidence, evidencePagesQuery, type RoundExpectation } from './assessments-queries.ts';
import s from './evidence-choice.module.css';
import type { OwnRating } from './use-rating.ts';

/** Evidence to attach to a rating, newest first: what is kept for this competency, or all of it. */
export function EvidenceChoice(props: {
  readonly personId: string;
  readonly expectation: RoundExpectation;
  readonly rating: OwnRating;
  /** The first day of what is offered; all of it where absent. */
  readonly from?: string;
  readonly empty: ReactNode;
}) {
  const t = useT();
  const { competency } = props.expectation;
  const [shown, show] = useState<'this' | 'all'>('this');
  const pages = useInfiniteQuery(
    evidencePagesQuery(props.personId, { competencyId: shown === 'this' ? competency.id : undefined, from: props.from }),
  );
  return (
    <div className={s.choice}>
      <Segments
        label={t('assessments.evidence.which')}
        value={shown}
        onChange={show}
        options={[
          { id: 'this', text: t('assessments.evidence.forThis') },
          { id: 'all', text: t('assessments.evidence.all') },
        ]}
      />
      <Loaded query={pages} failed={t('assessments.evidence.failed')} skeleton={<RowsSkeleton rows={3} />}>
        {(items) => {
          if (items.length === 0) return props.empty;
          return (
            <>
              <Choices items={items} rating={props.rating} label={t('assessments.evidence.attachTo', { competency: competency.name })} />
              <LoadMore query={pages} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** "Nothing saved for this yet": the empty state of the list. */
export function NoEvidence({ title }: { readonly title: string }) {
  return <EmptyState inline title={title} />;
}

function Choices(props: { readonly items: readonly Evidence[]; readonly rating: OwnRating; readonly label: string }) {
  const t = useT();
  const format = useFormat();
  const { value, set } = props.rating;
  const listed = new Set(props.items.map((item) => item.id));
  // what is attached but not in view stays attached
  const hidden = value.evidenceIds.filter((id) => !listed.has(id));
  return (
    <>
      <CheckboxGroup
        label={props.label}
        value={value.evidenceIds.filter((id) => listed.has(id))}
        onChange={(ids) => set({ evidenceIds: [...hidden, ...ids] })}
      >
        {props.items.map((item) => (
          <Checkbox key={item.id} value={item.id} help={<Details item={item} />}>
            {item.title}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p className={s.count} role="status">
        <Paperclip className="ic ic-s" aria-hidden />
        {t('assessments.evidence.attached', { count: value.evidenceIds.length, number: format.number(value.evidenceIds.length) })}
      </p>
    </>
  );
}

function Details({ item }: { readonly item: Evidence }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <span className={s.when}>
        {format.date(item.occurredOn, 'short')}
        {item.kind !== 'note' && ` · ${t(`assessments.evidence.kind.${item.kind}`)}`}
      </span>
      {item.body !== '' && <span className={s.body}>{item.body}</span>}
      {item.url !== null && (
        <a className={linkClass()} href={item.url} target="_blank" rel="noreferrer noopener">
          {t('assessments.evidence.openLink')} <ExternalLink className={s.out} aria-hidden />
        </a>
      )}
    </>
  );
}
