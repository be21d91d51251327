import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { type AudienceEntry, NobodyChosen, peopleOf } from './audience-entry.ts';
import s from './audience-picker.module.css';
import { AudiencePicker } from './audience-picker.tsx';
import { audienceQuery, type FrameworkSummary } from './framework-queries.ts';

/** Who sees a live version that is not for everyone, and a way to show it to more people. */
export function AudienceCard({ framework }: { readonly framework: FrameworkSummary }) {
  const t = useT();
  const audience = useInfiniteQuery(audienceQuery(framework.slug));
  return (
    <Card title={t('frameworks.audience.title')} note={t('frameworks.audience.note')} aside={<ShowToMore framework={framework} />}>
      <Loaded query={audience} failed={t('frameworks.audience.failed')}>
        {(people) =>
          people.length === 0 ? (
            <p className="t-2">{t('frameworks.audience.nobody')}</p>
          ) : (
            <>
              <ul className={s.people}>
                {people.map(({ id, handle, displayName }) => (
                  <li key={id}>
                    <a className={linkClass('quiet')} href={`/people/${handle}`}>
                      {displayName}
                    </a>
                  </li>
                ))}
              </ul>
              <LoadMore query={audience} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function ShowToMore({ framework: { slug, name } }: { readonly framework: FrameworkSummary }) {
  const t = useT();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<readonly AudienceEntry[]>([]);
  const widen = useMutation({
    mutationFn: async () => {
      const personIds = await peopleOf(added);
      return await api.jobArchitecture.widenAudience({ params: { framework: slug }, body: { personIds } });
    },
    onSuccess: async () => {
      setOpen(false);
      setAdded([]);
      await queries.invalidateQueries({ queryKey: ['frameworks'] });
      showToast({ text: t('frameworks.audience.done', { name }) });
    },
  });
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t('frameworks.audience.add')}
      </Button>
      <ConfirmDialog
        title={t('frameworks.audience.addTitle', { name })}
        confirm={t('frameworks.audience.addDo')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => widen.mutate()}
        isPending={widen.isPending}
        error={widen.error}
        failed={t('frameworks.widenFailed')}
        {...(widen.error instanceof NobodyChosen && { fault: t('frameworks.audience.nobodyChosen') })}
      >
        <p>{t('frameworks.audience.keeps')}</p>
        <AudiencePicker label={t('frameworks.audience.who')} help={t('frameworks.audience.whoHelp')} value={added} onChange={setAdded} />
      </ConfirmDialog>
    </>
  );
}
