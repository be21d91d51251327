import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { api } from '../../platform/api.ts';
import { faultsByPointer } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import s from './evidence-quick-add.module.css';

/** One line about work done, kept at once; private until attached. Enter saves, Shift Enter breaks the line. */
export function EvidenceQuickAdd(props: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly competencyId?: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}) {
  const t = useT();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const faultOf = useFault();
  const add = useMutation({
    mutationFn: () => api.assessments.addEvidence({ params: { personId: 'me' }, body: evidenceFrom(text, props.competencyId) }),
    onSuccess: async () => {
      setText('');
      showToast({ text: t('assessments.evidence.saved') });
      await queries.invalidateQueries({ queryKey: ['assessments', 'evidence'] });
    },
  });
  const save = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
  const fault = faultsByPointer(add.error).get('/title') ?? faultOf(add.error);
  return (
    <div className={s.add}>
      <TextArea
        label={props.label}
        labelHidden={props.labelHidden ?? false}
        placeholder={props.placeholder ?? t('assessments.evidence.placeholder')}
        value={text}
        onChange={setText}
        onKeyDown={keys}
        rows={2}
        {...(props.inputRef !== undefined && { inputRef: props.inputRef })}
        {...(fault !== undefined && { fault })}
      />
      <div className={s.foot}>
        <PrivacyLine text={t('assessments.evidence.private')} />
        <Button size="sm" isDisabled={text.trim() === ''} isPending={add.isPending} onPress={save}>
          {t('assessments.evidence.save')}
        </Button>
      </div>
    </div>
  );
}

const LONGEST_TITLE = 300;

/** The first line is the title, what follows the body; an address alone is a link. */
function evidenceFrom(text: string, competencyId: string | undefined) {
  const [first = '', ...rest] = text.trim().split('\n');
  const url = /https?:\/\/\S+/.exec(text)?.[0];
  return {
    title: first.slice(0, LONGEST_TITLE),
    body: [first.slice(LONGEST_TITLE), ...rest].join('\n').trim(),
    ...(url !== undefined && URL.canParse(url) && { url }),
    competencyIds: competencyId === undefined ? [] : [competencyId],
  };
}
