import { useQuery } from '@tanstack/react-query';
import { useT } from '../../platform/i18n.tsx';
import { NotShared } from '../../ui/denied.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { AssessScreen } from './assess-screen.tsx';
import { roundQuery } from './assessments-queries.ts';
import { SentScreen } from './sent-screen.tsx';

const FRESH_MS = 10_000;

/** One's own side of a round: to answer while that is open, else what became of it. */
export function RoundPage({ roundId }: { readonly roundId: string }) {
  const t = useT();
  const round = useQuery({ ...roundQuery(roundId), refetchInterval: ({ state }) => (state.data?.can.rate === true ? false : FRESH_MS) });
  const frame = {
    skeleton: (
      <Page>
        <CardSkeleton height={420} />
      </Page>
    ),
    denied: (
      <Page>
        <h1 className="sr">{t('app.nav.assessment')}</h1>
        <NotShared />
      </Page>
    ),
  };
  return (
    <Loaded query={round} failed={t('assessments.round.failed')} {...frame}>
      {(data) => (data.can.rate ? <AssessScreen key={data.mine.id} round={data} /> : <SentScreen round={data} />)}
    </Loaded>
  );
}
