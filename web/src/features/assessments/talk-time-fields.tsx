import { useT } from '../../platform/i18n.tsx';
import { useToday } from '../../platform/session.ts';
import { DatePicker } from '../../ui/date-picker.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './talk-time-fields.module.css';

export interface TalkTime {
  readonly day: string | null;
  readonly time: string;
}

/** The day and the time of a talk, from today on. */
export function TalkTimeFields({ value, onChange }: { readonly value: TalkTime; readonly onChange: (value: TalkTime) => void }) {
  const t = useT();
  const today = useToday();
  return (
    <div className={s.when}>
      <DatePicker label={t('assessments.send.talkOn')} value={value.day} min={today} onChange={(day) => onChange({ ...value, day })} />
      <TextField label={t('assessments.send.talkTime')} type="time" value={value.time} onChange={(time) => onChange({ ...value, time })} />
    </div>
  );
}
