import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useRested } from '../../platform/use-rested.ts';
import { ComboBox } from '../../ui/combo-box.tsx';

/** How long typing rests before the server is asked. */
const restMs = 200;

/** Finds one person by name; what is typed is asked of the server. */
export function PersonPicker(props: {
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}) {
  const t = useT();
  const [search, setSearch] = useState('');
  const q = useRested(search.trim(), restMs);
  const people = useQuery({
    queryKey: ['people', 'picker', q],
    queryFn: () => api.people.listPeople({ query: { limit: 20, ...(q !== '' && { q }) } }),
    placeholderData: (before) => before,
  });
  const options = (people.data?.items ?? []).map((person) => ({
    id: person.id,
    text: person.jobTitle === '' ? person.displayName : t('access.person.titled', { name: person.displayName, title: person.jobTitle }),
  }));
  return (
    <ComboBox
      label={props.label}
      {...(props.help !== undefined && { help: props.help })}
      optional={props.optional ?? false}
      value={props.value}
      onChange={props.onChange}
      options={options}
      onSearch={setSearch}
    />
  );
}
