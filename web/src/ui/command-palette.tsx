import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useT } from '../platform/i18n.tsx';
import s from './command-palette.module.css';
import { cx } from './cx.ts';
import { BareDialog } from './dialog.tsx';
import list from './list.module.css';

export interface PaletteEntry {
  readonly id: string;
  readonly text: string;
  readonly more?: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
  /** `newTab` when Ctrl or Cmd was held. */
  readonly run: (how: { readonly newTab: boolean }) => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly PaletteEntry[];
}

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** Tab narrows to the group that holds the highlighted entry. */
  readonly onNarrow: (groupId: string) => void;
  /** Below the results: still searching, or what could not be searched. */
  readonly notice?: string | undefined;
  /** The group that the results are narrowed to. */
  readonly narrowedTo?: string | undefined;
}

/** One box for places, people, roles, competencies and commands. The focus stays in the field; arrows walk across groups. */
export function CommandPalette(props: Props) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const newTab = useRef(false);
  const count = props.groups.reduce((sum, group) => sum + group.entries.length, 0);
  const keys = (event: KeyboardEvent) => {
    newTab.current = event.ctrlKey || event.metaKey;
    if (event.key !== 'Tab' || event.shiftKey) return;
    const group = groupOfHighlight(list.current, props.groups);
    if (group === undefined) return;
    event.preventDefault();
    props.onNarrow(group.id);
  };
  return (
    <BareDialog label={t('app.palette.label')} isOpen={props.isOpen} onClose={props.onClose}>
      <div onKeyDownCapture={keys} className={s.frame}>
        <Autocomplete inputValue={props.query} onInputChange={props.onQuery}>
          <SearchField aria-label={t('app.palette.field')} autoFocus className={s.find}>
            <Search className="ic" aria-hidden />
            {props.narrowedTo !== undefined && <span className={s.narrowed}>{t('app.palette.narrowed', { group: props.narrowedTo })}</span>}
            <Input role="combobox" aria-expanded aria-haspopup="listbox" placeholder={t('app.search')} className={s.input} />
            <kbd aria-hidden>Esc</kbd>
          </SearchField>
          <Results {...props} listRef={list} onRun={(entry) => entry.run({ newTab: newTab.current })} />
        </Autocomplete>
        <p className="sr" role="status">
          {t('app.palette.count', { count })}
        </p>
        <Foot notice={props.notice} />
      </div>
    </BareDialog>
  );
}

function Results(
  props: Props & { readonly listRef: React.RefObject<HTMLDivElement | null>; readonly onRun: (entry: PaletteEntry) => void },
) {
  const t = useT();
  const all = props.groups.flatMap((group) => group.entries);
  return (
    <ListBox
      ref={props.listRef}
      aria-label={t('app.palette.results')}
      className={s.results}
      items={props.groups}
      selectionMode="none"
      renderEmptyState={() => <p className={s.empty}>{props.notice ?? t('app.palette.empty', { query: props.query.trim() })}</p>}
      onAction={(key) => {
        const entry = all.find((each) => each.id === key);
        props.onClose();
        if (entry !== undefined) props.onRun(entry);
      }}
    >
      {(group) => (
        <ListBoxSection id={group.id}>
          <Header className={list.heading}>{group.name}</Header>
          <Collection items={group.entries}>{(entry) => <Entry entry={entry} />}</Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  return (
    <ListBoxItem id={entry.id} textValue={entry.text} className={cx(list.item, s.item)}>
      {entry.icon}
      <span className={list.words}>
        <span>{entry.text}</span>
        {entry.more !== undefined && <span className={list.more}>{entry.more}</span>}
      </span>
      {entry.hint !== undefined && <span className={list.hint}>{entry.hint}</span>}
    </ListBoxItem>
  );
}

function Foot({ notice }: { readonly notice: string | undefined }) {
  const t = useT();
  return (
    <div className={s.foot}>
      <span className={s.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('app.palette.move')}
      </span>
      <span className={s.keys}>
        <kbd>↵</kbd> {t('app.palette.open')}
      </span>
      <span className={s.keys}>
        <kbd>Tab</kbd> {t('app.palette.narrow')}
      </span>
      <span className={s.notice} role="status">
        {notice}
      </span>
    </div>
  );
}

/** The group whose entry the field points at (`aria-activedescendant`), else the first. */
function groupOfHighlight(list: HTMLElement | null, groups: readonly PaletteGroup[]): PaletteGroup | undefined {
  const key = list?.querySelector('[data-focused]')?.getAttribute('data-key');
  return groups.find((group) => group.entries.some((entry) => entry.id === key)) ?? groups[0];
}
