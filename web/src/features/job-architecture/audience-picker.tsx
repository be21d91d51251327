import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import type { AudienceEntry } from './audience-entry.ts';
import s from './audience-picker.module.css';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: readonly AudienceEntry[];
  readonly onChange: (entries: readonly AudienceEntry[]) => void;
}

/** Chooses people and whole teams by name, one after the other; each can be taken out again. */
export function AudiencePicker({ label, help, value, onChange }: Props) {
  const t = useT();
  const [search, setSearch] = useState('');
  const [last, setLast] = useState<string | null>(null); // no longer among the options, so that the field is empty and its list closed
  const found = useFound(search.trim());
  const offered = found.filter(({ id }) => !value.some((one) => one.id === id));
  const add = (id: string | null) => {
    const entry = offered.find((one) => one.id === id);
    if (entry === undefined) return;
    setLast(entry.id);
    onChange([...value, entry]);
  };
  const takeOut = ({ id }: AudienceEntry) => {
    if (id === last) setLast(null);
    onChange(value.filter((one) => one.id !== id));
  };
  return (
    <div className={s.picker}>
      <ComboBox
        label={label}
        {...(help !== undefined && { help })}
        value={last}
        onChange={add}
        onSearch={setSearch}
        options={offered.map(({ id, name, more }) => ({ id, text: name, ...(more !== '' && { more }) }))}
      />
      {value.length > 0 && (
        <ul className={s.chosen} aria-label={t('frameworks.audience.chosen')}>
          {value.map((entry) => (
            <li key={entry.id}>
              <span>{entry.name}</span>
              {entry.kind === 'team' && <span className="t-3 num">{entry.more}</span>}
              <Button
                look="icon"
                size="sm"
                hint={{ side: 'above' }}
                aria-label={t('frameworks.audience.takeOut', { name: entry.name })}
                onPress={() => takeOut(entry)}
              >
                <X className="ic ic-s" aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SHOWN = { teams: 6, people: 12 };

/** Teams and people whose name fits, teams first. */
function useFound(q: string): readonly AudienceEntry[] {
  const t = useT();
  const query = (limit: number) => ({ query: { limit, ...(q !== '' && { q }) } });
  const people = useQuery({
    queryKey: ['people', 'picker', q],
    queryFn: () => api.people.listPeople(query(SHOWN.people)),
    placeholderData: (before) => before,
  });
  const teams = useQuery({
    queryKey: ['people', 'picker', 'teams', q],
    queryFn: () => api.people.listTeams(query(SHOWN.teams)),
    placeholderData: (before) => before,
  });
  return [
    ...(teams.data?.items ?? []).map(({ id, name }) => ({ kind: 'team' as const, id, name, more: t('frameworks.audience.team') })),
    ...(people.data?.items ?? []).map(({ id, displayName, jobTitle }) => ({
      kind: 'person' as const,
      id,
      name: displayName,
      more: jobTitle,
    })),
  ];
}
