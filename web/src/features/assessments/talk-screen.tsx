import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { NotShared } from '../../ui/denied.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { AgreedView } from './agreed-view.tsx';
import { useAssessmentTitle } from './assessment-title.ts';
import { type RoundView, roundQuery } from './assessments-queries.ts';
import { useCancelledWords } from './cancelled-words.ts';
import { HandOverNote } from './hand-over-note.tsx';
import { ReopenedNote } from './reopened-note.tsx';
import { useTalkPartner } from './talk-partner.ts';
import { TalkView } from './talk-view.tsx';

/** How often two people in one talk see what the other did. */
const LIVE_MS = 3_000;

interface Props {
  readonly roundId: string;
  readonly area: 'me' | 'team';
}

/** S08: two views become one agreed profile; before both are in it says who is awaited, afterwards what was agreed. */
export function TalkScreen({ roundId, area }: Props) {
  const t = useT();
  const round = useQuery({
    ...roundQuery(roundId),
    refetchInterval: ({ state }) => (state.data?.state === 'open' || state.data?.state === 'both_in' ? LIVE_MS : false),
  });
  return (
    <Page>
      <Loaded query={round} failed={t('assessments.round.failed')} skeleton={<CardSkeleton height={420} />} denied={<NotShared />}>
        {(data) => {
          if (data.state === 'open') return <Awaited round={data} area={area} />;
          if (data.comparison === null) return <Ended round={data} area={area} />;
          return data.state === 'both_in' ? <TalkView round={data} /> : <AgreedView round={data} area={area} />;
        }}
      </Loaded>
    </Page>
  );
}

/** Only one side is done, or none: who is awaited, and the way to one's own. */
function Awaited({ round, area }: { readonly round: RoundView; readonly area: Props['area'] }) {
  const t = useT();
  const name = useTalkPartner(round);
  const isMineIn = round.mine.state === 'submitted';
  return (
    <>
      <TalkHead round={round} />
      <ReopenedNote round={round} />
      <HandOverNote round={round} />
      <EmptyState
        title={isMineIn ? t('assessments.talk.awaitsOther', { name }) : t('assessments.talk.awaitsYou')}
        why={t('assessments.talk.awaitsWhy', { name })}
        action={
          <Link
            to={area === 'me' ? '/me/assessments/$roundId' : '/team/assessments/$roundId'}
            params={{ roundId: round.id }}
            className={buttonClass({ look: isMineIn ? 'plain' : 'primary' })}
          >
            {isMineIn ? t('assessments.talk.yourView') : t('assessments.talk.goOn')}
          </Link>
        }
      />
    </>
  );
}

/** Cancelled before anything was agreed, or run out: there is nothing to talk about any more. */
function Ended({ round, area }: { readonly round: RoundView; readonly area: Props['area'] }) {
  const t = useT();
  const cancelled = useCancelledWords(round);
  return (
    <>
      <TalkHead round={round} />
      <EmptyState
        title={cancelled ?? t('assessments.status.ended')}
        why={t('assessments.status.cancelled')}
        action={
          <Link to={area === 'me' ? '/me/assessments' : '/team/assessments'} className={buttonClass({})}>
            {t('assessments.cancelled.all')}
          </Link>
        }
      />
    </>
  );
}

function TalkHead({ round }: { readonly round: RoundView }) {
  const t = useT();
  const about = t('assessments.rate.about', { role: round.profileTitle, version: round.versionNumber ?? 1 });
  return <PageHead eyebrow={about} title={useAssessmentTitle(round)} />;
}
