import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { DatePicker as AriaDatePicker, DateInput, DateSegment } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import s from './date-picker.module.css';
import { FieldFoot, FieldLabel, type FieldWords, faultProps, fieldClass, groupClass } from './field.tsx';
import list from './list.module.css';

interface Props extends FieldWords {
  /** `YYYY-MM-DD`, or nothing yet. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly isDisabled?: boolean;
}

/** A day: typed part by part in the reader's own order, or picked from a month. */
export function DatePicker(props: Props) {
  return (
    <AriaDatePicker
      className={fieldClass}
      value={props.value === null ? null : parseDate(props.value)}
      onChange={(value) => props.onChange(value === null ? null : value.toString())}
      {...(props.min !== undefined && { minValue: parseDate(props.min) })}
      {...(props.max !== undefined && { maxValue: parseDate(props.max) })}
      isDisabled={props.isDisabled ?? false}
      shouldForceLeadingZeros={false}
      {...faultProps(props.fault)}
    >
      <FieldLabel label={props.label} labelHidden={props.labelHidden ?? false} optional={props.optional ?? false} />
      <Group className={groupClass}>
        <DateInput className={s.input}>{(segment) => <DateSegment segment={segment} className={s.segment} />}</DateInput>
        <Button>
          <CalendarDays className="ic ic-s" aria-hidden />
        </Button>
      </Group>
      <FieldFoot help={props.help} fault={props.fault} />
      <Popover className={list.popover}>
        <Dialog className={s.dialog}>
          <Month />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

function Month() {
  return (
    <Calendar>
      <header className={s.head}>
        <Button slot="previous" className={s.turn}>
          <ChevronLeft className="ic ic-flip" aria-hidden />
        </Button>
        <Heading className={s.month} />
        <Button slot="next" className={s.turn}>
          <ChevronRight className="ic ic-flip" aria-hidden />
        </Button>
      </header>
      <CalendarGrid className={s.grid}>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className={s.weekday}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={s.day} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
