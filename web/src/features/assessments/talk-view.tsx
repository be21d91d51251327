import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';
import { Columns, PageHead } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { evidenceQuery, type RoundView } from './assessments-queries.ts';
import { CancelRound } from './cancel-round.tsx';
import { DifferenceCard } from './difference-card.tsx';
import { FinishCard } from './finish-card.tsx';
import { HandOverNote } from './hand-over-note.tsx';
import { MatchLine } from './match-line.tsx';
import { ReopenedNote } from './reopened-note.tsx';
import { TalkAgenda } from './talk-agenda.tsx';
import { TalkDate } from './talk-date.tsx';
import { bothOf, type TalkRow, talkRows } from './talk-row.ts';
import s from './talk-view.module.css';

/** The talk itself: differences open, matches folded, and what is written down at the end. */
export function TalkView({ round }: { readonly round: RoundView }) {
  const t = useT();
  const rows = talkRows(round);
  const differing = rows.filter((row) => !row.matches);
  const matching = rows.filter((row) => row.matches);
  const { self, manager } = bothOf(round);
  const evidence = useQuery(evidenceQuery(round.mine.kind === 'self' ? 'me' : round.subject.id));
  const titles = new Map((evidence.data ?? []).map((item) => [item.id, item.title]));
  const names = { self: self.displayName, manager: manager.displayName };
  useTalkKeys();
  return (
    <>
      <PageHead
        eyebrow={t('assessments.rate.about', { role: round.profileTitle, version: round.versionNumber ?? 1 })}
        title={t('assessments.talk.title', names)}
        lead={t('assessments.talk.lead')}
        actions={<PrivacyLine kind="few" text={t('assessments.talk.private', names)} />}
      />
      <ReopenedNote round={round} />
      <HandOverNote round={round} />
      <Columns
        main={
          <>
            {differing.map((row) => (
              <DifferenceCard key={row.competencyId} round={round} row={row} titles={titles} />
            ))}
            {differing.length === 0 && <p className="t-story">{t('assessments.talk.allMatch')}</p>}
            {matching.length > 0 && <Matches round={round} rows={matching} total={rows.length} titles={titles} />}
          </>
        }
        aside={
          <>
            <TalkDate round={round} />
            <TalkAgenda round={round} rows={rows} />
            <FinishCard round={round} rows={rows} />
            <CancelRound round={round} />
          </>
        }
      />
    </>
  );
}

interface MatchesProps {
  readonly round: RoundView;
  readonly rows: readonly TalkRow[];
  readonly total: number;
  readonly titles: ReadonlyMap<string, string>;
}

function Matches({ round, rows, total, titles }: MatchesProps) {
  const t = useT();
  const format = useFormat();
  return (
    <details className={s.matches}>
      <summary className={s.summary}>
        <ChevronDown className="ic ic-s" aria-hidden />
        <b>{t('assessments.talk.matches', { count: rows.length, total })}</b>
        <span className="t-s t-3">{format.list(rows.map((row) => row.expectation.competency.name))}</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <MatchLine key={row.competencyId} round={round} row={row} titles={titles} />
        ))}
      </ul>
    </details>
  );
}

const rowSelector = '[data-talk-row]';

/** `j` and `k` go from difference to difference, `a` agrees to what is proposed there. */
function useTalkKeys(): void {
  const t = useT();
  const keys = useMemo(
    () => [
      { key: 'j', text: t('assessments.keys.nextRow'), run: () => goToRow(1) },
      { key: 'k', text: t('assessments.keys.previousRow'), run: () => goToRow(-1) },
      { key: 'a', text: t('assessments.keys.agree'), run: agree },
    ],
    [t],
  );
  useScreenKeys(keys);
}

function goToRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function agree(): void {
  const row = document.activeElement?.closest(rowSelector) ?? document.querySelector(rowSelector);
  row?.querySelector<HTMLButtonElement>('[data-agree]')?.click();
}
