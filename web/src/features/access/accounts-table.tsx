import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
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

type Opened = { readonly kind: 'access' | 'person' | AccountSwitch; readonly account: Account };

/** Everybody with an account, and what they hold. */
export function AccountsTable() {
  const t = useT();
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<AccessRole>();
  const [opened, setOpened] = useState<Opened>();
  const accounts = useInfiniteQuery(accountsQuery({ search: search.trim(), accessRole: role }));
  const columns = useColumns(setOpened);
  const rows = accounts.data?.pages.flatMap((page) => page.items) ?? [];
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
            <DataTable label={t('access.accounts')} rows={rows} columns={columns} empty={<p>{t('access.accounts.none')}</p>} />
            <LoadMore
              shown={rows.length}
              hasMore={accounts.hasNextPage}
              isLoading={accounts.isFetchingNextPage}
              onMore={() => void accounts.fetchNextPage()}
            />
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

function useColumns(open: (opened: Opened) => void): ColumnSpec<Account>[] {
  const t = useT();
  const format = useFormat();
  return [
    { id: 'name', title: t('access.accounts.name'), cell: (account) => <Name account={account} /> },
    { id: 'roles', title: t('access.accounts.holds'), cell: (account) => <Roles account={account} /> },
    {
      id: 'second',
      title: t('access.accounts.guarded'),
      cell: (account) => (
        <Tag tone={account.secondFactor ? 'good' : 'plain'}>
          {t(account.secondFactor ? 'access.accounts.isGuarded' : 'access.accounts.isNotGuarded')}
        </Tag>
      ),
    },
    {
      id: 'seen',
      title: t('access.accounts.seen'),
      cell: (account) => (account.lastSeenAt === null ? t('access.accounts.neverSeen') : format.dateTime(account.lastSeenAt)),
    },
    { id: 'more', title: t('access.accounts.change'), cell: (account) => <More account={account} open={open} />, end: true },
  ];
}

function Name({ account }: { readonly account: Account }) {
  const t = useT();
  return (
    <span className={s.words}>
      <b>{account.name}</b>
      <span className={s.quiet}>{account.email}</span>
      {account.disabled && <Tag tone="warn">{t('access.accounts.off')}</Tag>}
    </span>
  );
}

function Roles({ account }: { readonly account: Account }) {
  const t = useT();
  const format = useFormat();
  if (account.accessRoles.length === 0) return <span className={s.quiet}>{t('access.accounts.holdsNothing')}</span>;
  return (
    <span className={s.words}>
      {account.accessRoles.map((grant) => (
        <span key={grant.role}>
          {t('access.grant.line', {
            role: t(roleNames[grant.role]),
            scope: grant.everyone ? 'everyone' : 'teams',
            count: grant.teamIds.length,
            ends: grant.endsOn === null ? 'no' : 'yes',
            until: grant.endsOn === null ? '' : format.date(grant.endsOn),
          })}
        </span>
      ))}
    </span>
  );
}

function More({ account, open }: { readonly account: Account; readonly open: (opened: Opened) => void }) {
  const t = useT();
  return (
    <Button size="sm" aria-label={t('access.accounts.changeOne', { name: account.name })} onPress={() => open({ kind: 'access', account })}>
      {t('access.accounts.change')}
    </Button>
  );
}

const isSwitch = (kind: Opened['kind']): kind is AccountSwitch => kind !== 'access' && kind !== 'person';
