import { Check, ChevronDown, ChevronUp, Minus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { Cell, Column, Row, type Selection, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { useFormat, useT } from '../platform/i18n.tsx';
import choice from './choice.module.css';
import { cx } from './cx.ts';
import s from './data-table.module.css';
import { sortRows } from './sort-rows.ts';

export interface ColumnSpec<T> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** Makes the column sortable; undefined sorts last. */
  readonly sortBy?: (row: T) => number | string | undefined;
  /** Numbers stand at the end side. */
  readonly end?: boolean;
  /** Its share of the width ("18%"), so that tables with the same columns line up; by content unless told. */
  readonly width?: string;
  /** The cell that names the row; the first column unless told. */
  readonly rowHeader?: boolean;
}

interface Props<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly ColumnSpec<T>[];
  readonly empty: ReactNode;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  readonly onOpen?: (id: string) => void;
  readonly sort?: { readonly column: string; readonly direction: 'ascending' | 'descending' };
  /** For lists that the server sorts; without it the rows at hand are sorted here. */
  readonly onSort?: (sort: { column: string; direction: 'ascending' | 'descending' }) => void;
}

/** Rows to sort, pick and open; under 760 px each row is a small card that repeats the column's title. */
export function DataTable<T extends { readonly id: string }>(props: Props<T>) {
  const { columns, rows, selected, onSelect, onOpen } = props;
  const t = useT();
  const { sorted, sort, changeSort } = useSorted(props);
  const named = columns.some((column) => column.rowHeader === true);
  return (
    <div className={s.wrap}>
      <Table
        aria-label={props.label}
        className={cx(s.table, columns.some((column) => column.width !== undefined) && s.shared)}
        {...(sort !== undefined && { sortDescriptor: sort })}
        onSortChange={changeSort}
        selectionMode={onSelect === undefined ? 'none' : 'multiple'}
        {...(selected !== undefined && { selectedKeys: selected })}
        {...(onOpen !== undefined && { onRowAction: (key) => onOpen(String(key)) })}
        onSelectionChange={(keys) => onSelect?.(idsOf(keys, rows))}
      >
        <TableHeader>
          {onSelect !== undefined && (
            <Column width={40} className={cx(s.head, s.pick)}>
              <Pick label={t('ui.table.pickAll')} />
            </Column>
          )}
          {columns.map((column, index) => (
            <Heading key={column.id} column={column} isRowHeader={named ? column.rowHeader === true : index === 0} />
          ))}
        </TableHeader>
        {/* rows are cached by identity: without dependencies a change that is not in the row is never drawn */}
        <TableBody items={sorted} dependencies={[columns, selected]} renderEmptyState={() => <div className={s.empty}>{props.empty}</div>}>
          {(row) => (
            <Row id={row.id} className={cx(s.row, onOpen !== undefined && s.opens)}>
              {onSelect !== undefined && (
                <Cell className={cx(s.cell, s.pick)} data-label={t('ui.table.pick')}>
                  <Pick />
                </Cell>
              )}
              {columns.map((column) => (
                <Cell key={column.id} className={cx(s.cell)} data-align={alignOf(column)} data-label={column.title}>
                  {column.cell(row)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

const alignOf = <T,>(column: ColumnSpec<T>): 'start' | 'end' => (column.end === true ? 'end' : 'start');

function idsOf<T extends { readonly id: string }>(keys: Selection, rows: readonly T[]): ReadonlySet<string> {
  return new Set(keys === 'all' ? rows.map((row) => row.id) : [...keys].map(String));
}

function useSorted<T extends { readonly id: string }>({ rows, columns, sort, onSort }: Props<T>) {
  const format = useFormat();
  const [own, setOwn] = useState<SortDescriptor>();
  const current = sort ?? own;
  const sorted = useMemo(() => {
    const by = onSort === undefined ? columns.find((column) => column.id === current?.column)?.sortBy : undefined;
    return by === undefined ? rows : sortRows(rows, by, { descending: current?.direction === 'descending', compare: format.compare });
  }, [rows, columns, current, onSort, format]);
  const changeSort = (next: SortDescriptor) =>
    onSort === undefined ? setOwn(next) : onSort({ column: String(next.column), direction: next.direction });
  return { sorted, sort: current, changeSort };
}

function Heading<T>({ column, isRowHeader }: { readonly column: ColumnSpec<T>; readonly isRowHeader: boolean }) {
  const sortable = column.sortBy !== undefined;
  return (
    <Column
      id={column.id}
      isRowHeader={isRowHeader}
      allowsSorting={sortable}
      className={cx(s.head)}
      data-align={alignOf(column)}
      {...(column.width !== undefined && { style: { inlineSize: column.width } })}
    >
      {({ sortDirection }) => (
        <span className={s.heading}>
          {column.title}
          {sortable && (
            <span className={s.sort} aria-hidden>
              {sortDirection === 'descending' ? <ChevronDown className="ic ic-s" /> : <ChevronUp className="ic ic-s" />}
            </span>
          )}
        </span>
      )}
    </Column>
  );
}

function Pick({ label }: { readonly label?: string }) {
  return (
    <CheckboxField slot="selection" {...(label !== undefined && { 'aria-label': label })}>
      <CheckboxButton className={cx(choice.choice, s.box)}>
        {({ isIndeterminate }) => (
          <span className={choice.tick} aria-hidden>
            {isIndeterminate ? <Minus /> : <Check />}
          </span>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}
