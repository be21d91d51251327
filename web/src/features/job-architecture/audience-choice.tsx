import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { longestPage, readAll } from '../../platform/read-all.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { type AudienceEntry, peopleOf } from './audience-entry.ts';
import { AudiencePicker } from './audience-picker.tsx';
import type { FrameworkSummary } from './framework-queries.ts';

/** Whom a version is to be published for. */
export interface AudienceWish {
  readonly kind: 'everyone' | 'me' | 'chosen';
  readonly entries: readonly AudienceEntry[];
}

interface Props {
  readonly live: FrameworkSummary['live'];
  /** Whether the reader is a person, who can try it alone first. */
  readonly hasPerson: boolean;
  readonly value: AudienceWish;
  readonly onChange: (wish: AudienceWish) => void;
}

/** Everyone, oneself or people of one's choice; nothing to choose once everyone has the framework, as nobody loses it. */
export function AudienceChoice({ live, hasPerson, value, onChange }: Props) {
  const t = useT();
  if (live?.forEveryone === true) return null;
  const alone = { id: 'me' as const, text: t('frameworks.publish.onlyMe'), help: t('frameworks.publish.onlyMeHelp') };
  const chosen =
    live === null
      ? { text: t('frameworks.publish.chosen') }
      : { text: t('frameworks.publish.same'), help: t('frameworks.publish.sameHelp') };
  return (
    <>
      <RadioGroup
        label={t('frameworks.publish.audience')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        options={[
          { id: 'everyone', text: t('frameworks.publish.everyone') },
          ...(live === null && hasPerson ? [alone] : []),
          { id: 'chosen', ...chosen },
        ]}
      />
      {value.kind === 'chosen' && (
        <AudiencePicker
          label={t('frameworks.audience.who')}
          help={t('frameworks.audience.whoHelp')}
          value={value.entries}
          onChange={(entries) => onChange({ ...value, entries })}
        />
      )}
    </>
  );
}

/** The people whom a wish means, null for everyone; those who see the live version stay among them. */
export async function audienceIds(
  { kind, entries }: AudienceWish,
  { framework, personId }: { readonly framework: FrameworkSummary; readonly personId: string | null },
): Promise<string[] | null> {
  if (kind === 'everyone') return null;
  const me = personId === null || kind !== 'me' ? [] : [{ kind: 'person' as const, id: personId }];
  const present =
    framework.live === null
      ? []
      : await readAll((cursor) =>
          api.people.listAudience({ params: { framework: framework.slug }, query: { cursor, limit: longestPage } }),
        );
  return await peopleOf([...present.map(({ id }) => ({ kind: 'person' as const, id })), ...me, ...entries]);
}
