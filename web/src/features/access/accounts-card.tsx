import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useRested } from '../../platform/use-rested.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PillFilter } from '../../ui/toggle.tsx';
import { type AccessRole, type Account, type AccountSwitch, accessRoles, accountsQuery } from './admin-queries.ts';
import s from './form.module.css';
import { roleNames } from './role-words.ts';

// what only some rows need is loaded when it is opened: dates, a search of people
const AccessDialog = lazy(() => import('./access-dialog.tsx').then((module) => ({ default: module.AccessDialog })));
const SwitchAccount = lazy(() => import('./switch-account.tsx').then((module) => ({ default: module.SwitchAccount })));
const LinkPersonDialog = lazy(() => import('./link-person-dialog.tsx').then((module) => ({ default: module.LinkPersonDialog })));

/** How long typing rests before the server is asked. */
const restMs = 200;

type Opened = { readonly kind: 'access' | 'person' | AccountSwitch; readonly account: Account };

/** Everybody with an account, and what they hold. */
export function AccountsCard() {
  const t = useT();
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<AccessRole>();
  const [opened, setOpened] = useState<Opened>();
  const rested = useRested(search.trim(), restMs);
  const accounts = useInfiniteQuery(accountsQuery({ search: rested, accessRole: role }));
  const rows = accounts.data ?? [];
  const current = opened && { ...opened, account: rows.find((row) => row.id === opened.account.id) ?? opened.account };
  return (
    <Card title={t('access.accounts')}>
      <div className={s.filters}>
        <TextField
          label={t('access.accounts.search')}
          labelHidden
          placeholder={t('access.accounts.search')}
          type="search"
          value={search}
          onChange={setSearch}
        />
        {accessRoles.map((id) => (
          <PillFilter key={id} isSelected={role === id} onChange={(on) => setRole(on ? id : undefined)}>
            {t(roleNames[id])}
          </PillFilter>
        ))}
      </div>
      <Loaded query={accounts} failed={t('access.accounts.failed')} skeleton={<RowsSkeleton rows={6} />}>
        {() => (
          <>
            {rows.length === 0 ? (
              <EmptyState inline title={t('access.accounts.none')} />
            ) : (
              <ul className={s.rows} aria-label={t('access.accounts')}>
                {rows.map((account) => (
                  <AccountRow key={account.id} account={account} onOpen={(kind) => setOpened({ kind, account })} />
                ))}
              </ul>
            )}
            <LoadMore query={accounts} counted />
          </>
        )}
      </Loaded>
      <Suspense fallback={null}>
        {current?.kind === 'access' && (
          <AccessDialog
            account={current.account}
            onOther={(kind) => setOpened({ kind, account: current.account })}
            onClose={() => setOpened(undefined)}
          />
        )}
        {current?.kind === 'person' && <LinkPersonDialog account={current.account} onClose={() => setOpened(undefined)} />}
        {current !== undefined && isSwitch(current.kind) && (
          <SwitchAccount kind={current.kind} account={current.account} onClose={() => setOpened(undefined)} />
        )}
      </Suspense>
    </Card>
  );
}

function AccountRow({ account, onOpen }: { readonly account: Account; readonly onOpen: (kind: 'access' | 'enable') => void }) {
  const t = useT();
  const format = useFormat();
  const seen =
    account.lastSeenAt === null ? t('access.accounts.neverSeen') : t('access.accounts.seen', { at: format.dateTime(account.lastSeenAt) });
  return (
    <li>
      <span className={s.words}>
        <b>
          {account.name} {account.disabled && <Tag tone="warn">{t('access.accounts.off')}</Tag>}
        </b>
        <span className={s.quiet}>{account.email}</span>
        <Roles account={account} />
        <WhyOff account={account} />
      </span>
      <span className={s.actions}>
        <span className={s.quiet}>{seen}</span>
        <Tag tone={account.secondFactor ? 'good' : 'plain'}>
          {t(account.secondFactor ? 'access.accounts.isGuarded' : 'access.accounts.isNotGuarded')}
        </Tag>
        {account.can.enable && account.disabledBecause === 'left' && (
          <Button size="sm" aria-label={t('access.accounts.switchOnOne', { name: account.name })} onPress={() => onOpen('enable')}>
            {t('access.accounts.switchOn')}
          </Button>
        )}
        <Button size="sm" aria-label={t('access.accounts.changeOne', { name: account.name })} onPress={() => onOpen('access')}>
          {t('access.accounts.change')}
        </Button>
      </span>
    </li>
  );
}

function WhyOff({ account }: { readonly account: Account }) {
  const t = useT();
  const format = useFormat();
  if (account.disabledAt === null) return null;
  const why = account.disabledBecause === 'left' ? 'access.accounts.offLeft' : 'access.accounts.offByAdmin';
  return <span className={s.quiet}>{t(why, { date: format.date(account.disabledAt) })}</span>;
}

function Roles({ account }: { readonly account: Account }) {
  const t = useT();
  const format = useFormat();
  const lines = account.accessRoles.map((grant) =>
    t('access.grant.line', {
      role: t(roleNames[grant.role]),
      scope: grant.everyone ? 'everyone' : 'teams',
      count: grant.teamIds.length,
      ends: grant.endsOn === null ? 'no' : 'yes',
      until: grant.endsOn === null ? '' : format.date(grant.endsOn),
    }),
  );
  return lines.length === 0 ? null : <span>{lines.join(' · ')}</span>;
}

const isSwitch = (kind: Opened['kind']): kind is AccountSwitch => kind !== 'access' && kind !== 'person';
