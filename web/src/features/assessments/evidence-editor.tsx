import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { faultsByPointer, isRefused } from '../../platform/careful-fetch.ts';
import { etag } from '../../platform/etag.ts';
import { useT } from '../../platform/i18n.tsx';
import { useToday } from '../../platform/session.ts';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { DatePicker } from '../../ui/date-picker.tsx';
import { SaveConflict } from '../../ui/save-conflict.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { Evidence } from './assessments-queries.ts';
import s from './evidence-editor.module.css';

interface Draft {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly occurredOn: string;
  readonly competencyIds: string[];
  readonly sharedWithManager: boolean;
}

const draftOf = (item: Evidence): Draft => ({
  title: item.title,
  body: item.body,
  url: item.url ?? '',
  occurredOn: item.occurredOn,
  competencyIds: item.competencyIds,
  sharedWithManager: item.visibility === 'shared',
});

interface Props {
  readonly item: Evidence;
  /** The competencies that one's own role and target ask for, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** Changes one's own evidence in place; nothing changes before it is saved. */
export function EvidenceEditor({ item, names, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(item));
  const change = useMutation({
    mutationFn: () => api.assessments.changeEvidence({ params: { evidenceId: item.id }, ...etag(item), body: bodyOf(draft, item) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['assessments', 'evidence'] });
      onClose();
    },
    // what was saved in between is read before the reader is asked which to keep
    onError: async (error) => {
      if (isRefused(error, 'stale_revision')) await queries.invalidateQueries({ queryKey: ['assessments', 'evidence'] });
    },
  });
  const takeSaved = () => {
    setDraft(draftOf(item));
    change.reset();
  };
  return (
    <form
      className={s.editor}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Fields
        item={item}
        names={names}
        draft={draft}
        faults={faultsByPointer(change.error)}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      {isRefused(change.error, 'stale_revision') ? (
        <SaveConflict
          title={t('assessments.evidence.changedMeanwhile')}
          mine={<Version of={draft} />}
          theirs={<Version of={item} />}
          onKeepMine={change.mutate}
          onUseTheirs={takeSaved}
        />
      ) : (
        <Refusal error={change.error} />
      )}
      <div className={s.acts}>
        <Button type="submit" look="soft" isPending={change.isPending}>
          {t('assessments.evidence.saveChanges')}
        </Button>
        <Button look="ghost" onPress={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

function bodyOf({ url, sharedWithManager, ...rest }: Draft, item: Evidence) {
  // what is attached is seen through the assessment; its own sharing is left as it is
  const sharing = item.visibility === 'attached' ? {} : { sharedWithManager };
  return { ...rest, ...sharing, url: url.trim() === '' ? null : url.trim() };
}

function Version({ of }: { readonly of: Pick<Draft, 'title' | 'body'> }) {
  return (
    <>
      <b>{of.title}</b>
      {of.body !== '' && <p>{of.body}</p>}
    </>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const faultOf = useFault();
  if (error === null || faultsByPointer(error).size > 0) return null;
  return (
    <p role="alert" className={s.fault}>
      {faultOf(error)}
    </p>
  );
}

interface FieldsProps extends Omit<Props, 'onClose'> {
  readonly draft: Draft;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Fields({ item, names, draft, faults, onChange }: FieldsProps) {
  const t = useT();
  const today = useToday();
  return (
    <>
      <TextField
        label={t('assessments.evidence.field.title')}
        autoFocus
        maxLength={300}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        fault={faults.get('/title')}
      />
      <TextArea
        label={t('assessments.evidence.field.body')}
        optional
        maxLength={10_000}
        value={draft.body}
        onChange={(body) => onChange({ body })}
        fault={faults.get('/body')}
      />
      <div className={s.pair}>
        <TextField
          label={t('assessments.evidence.field.url')}
          optional
          type="url"
          value={draft.url}
          onChange={(url) => onChange({ url })}
          fault={faults.get('/url')}
        />
        <DatePicker
          label={t('assessments.evidence.field.date')}
          max={today}
          value={draft.occurredOn}
          onChange={(day) => day !== null && onChange({ occurredOn: day })}
          fault={faults.get('/occurredOn')}
        />
      </div>
      <CompetencyBoxes names={names} value={draft.competencyIds} onChange={(competencyIds) => onChange({ competencyIds })} />
      {item.visibility !== 'attached' && (
        <Checkbox isSelected={draft.sharedWithManager} onChange={(sharedWithManager) => onChange({ sharedWithManager })}>
          {t('assessments.evidence.field.shared')}
        </Checkbox>
      )}
    </>
  );
}

/** The competencies of one's own role and target to tag with; tags that are not among them stay. */
function CompetencyBoxes(props: { readonly names: Props['names']; readonly value: string[]; readonly onChange: (ids: string[]) => void }) {
  const t = useT();
  const { names, value, onChange } = props;
  const others = value.filter((id) => !names.has(id));
  if (names.size === 0) return null;
  return (
    <CheckboxGroup
      label={t('assessments.evidence.field.competencies')}
      optional
      value={value.filter((id) => names.has(id))}
      onChange={(ids) => onChange([...others, ...ids])}
    >
      {[...names].map(([id, name]) => (
        <Checkbox key={id} value={id}>
          {name}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
