import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components/Button';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import s from './sample-people.module.css';

const samplePeopleQuery = queryOptions({
  queryKey: ['sample', 'people'],
  queryFn: () => api.access.listSamplePeople({}),
  staleTime: Infinity,
});

type SamplePerson = Awaited<ReturnType<typeof api.access.listSamplePeople>>['items'][number];

/** The people of the sample company to look through; choosing one signs in as them and opens their start. */
export function SamplePeople({ currentId }: { readonly currentId?: string | undefined }) {
  const t = useT();
  const people = useQuery(samplePeopleQuery);
  const signIn = useMutation({
    mutationFn: (personId: string) => api.access.signInAsSamplePerson({ body: { personId } }),
    // a full load: nothing of the person before stays in memory
    onSuccess: () => location.assign('/'),
    onError: () => showToast({ text: t('sample.stuck'), tone: 'bad' }),
  });
  return (
    <Loaded query={people} failed={t('sample.unavailable')} skeleton={<RowsSkeleton rows={6} />}>
      {({ items }) => (
        <ul className={s.people}>
          {items.map((person) => (
            <li key={person.personId}>
              <Choice
                person={person}
                isCurrent={person.personId === currentId}
                isDisabled={signIn.isPending}
                onChoose={() => signIn.mutate(person.personId)}
              />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function Choice(props: {
  readonly person: SamplePerson;
  readonly isCurrent: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
}) {
  const t = useT();
  const { person, isCurrent } = props;
  return (
    <AriaButton className={s.person} isDisabled={props.isDisabled || isCurrent} onPress={props.onChoose}>
      <Avatar name={person.name} size="lg" />
      <span className={s.words}>
        <b>{person.name}</b>
        <span className={s.title}>{person.jobTitle}</span>
        {person.note !== '' && <span className={s.note}>{person.note}</span>}
      </span>
      {isCurrent && <Tag tone="blaze">{t('sample.you')}</Tag>}
    </AriaButton>
  );
}
