import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { myRecordQuery } from './team-queries.ts';

/** Whether colleagues may ask the reader about a move the reader made; takes effect at once. */
export function WillingToTalk() {
  const t = useT();
  const record = useQuery(myRecordQuery);
  const queries = useQueryClient();
  const faultOf = useFault();
  const [wished, setWished] = useState<boolean>();
  const change = useMutation({
    mutationFn: (willingToTalk: boolean) => api.people.setWillingToTalk({ params: { personId: 'me' }, body: { willingToTalk } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: myRecordQuery.queryKey }),
    onError: (error) => showToast({ text: faultOf(error, t('people.willingFailed')), tone: 'bad' }),
    onSettled: () => setWished(undefined),
  });
  const choose = (willing: boolean) => {
    setWished(willing);
    change.mutate(willing);
  };
  return (
    <Loaded query={record} failed={t('people.willingUnknown')} skeleton={<TextSkeleton lines={2} />}>
      {(data) => (
        <Switch isSelected={wished ?? data.willingToTalk} onChange={choose} help={t('people.willingHelp')}>
          {t('people.willing')}
        </Switch>
      )}
    </Loaded>
  );
}
