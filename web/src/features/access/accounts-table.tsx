import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { PillSelect } from '../../ui/select.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccessDialog } from './access-dialog.tsx';
import { problemWords } from './access-words.ts';
import { type AccessRole, type Account, accessRoles, accountsQuery, useRefreshAccess } from './admin-queries.ts';
import s from './form.module.css';
import { LinkPersonDialog } from './link-person-dialog.tsx';
import { roleNames } from './role-words.ts';

type Switch = 'disable' | 'enable' | 'second';
type Opened = { readonly kind: 'access' | 'person' | Switch; readonly account: Account };

/** Everybody with an account, and what they hold. */
export function AccountsTable() {
  const t = useT();
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<AccessRole | 'any'>('any');
  const [opened, setOpened] = useState<Opened>();
  const accounts = useInfiniteQuery(accountsQuery({ search: search.trim(), accessRole: role === 'any' ? undefined : role }));
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
        <PillSelect
          label={t('access.accounts.role')}
          value={role}
          onChange={setRole}
          options={[{ id: 'any', text: t('access.accounts.anyRole') }, ...accessRoles.map((id) => ({ id, text: t(roleNames[id]) }))]}
        />
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
      {current?.kind === 'access' && <AccessDialog account={current.account} onClose={() => setOpened(undefined)} />}
      {current?.kind === 'person' && <LinkPersonDialog account={current.account} onClose={() => setOpened(undefined)} />}
      {current !== undefined && isSwitch(current.kind) && (
        <SwitchAccount kind={current.kind} account={current.account} onClose={() => setOpened(undefined)} />
      )}
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
  const entries: (MenuEntry & { readonly shown: boolean })[] = [
    { id: 'access', text: t('access.grant.change'), run: () => open({ kind: 'access', account }), shown: account.can.changeAccess },
    { id: 'person', text: t('access.person.change'), run: () => open({ kind: 'person', account }), shown: account.can.changeAccess },
    { id: 'second', text: t('access.accounts.reset'), run: () => open({ kind: 'second', account }), shown: account.can.resetSecondStep },
    {
      id: 'disable',
      text: t('access.accounts.switchOff'),
      run: () => open({ kind: 'disable', account }),
      danger: true,
      shown: account.can.disable,
    },
    { id: 'enable', text: t('access.accounts.switchOn'), run: () => open({ kind: 'enable', account }), shown: account.can.enable },
  ];
  return (
    <Menu
      look="icon"
      size="sm"
      label={t('access.accounts.changeOne', { name: account.name })}
      trigger={<Ellipsis className="ic" aria-hidden />}
      groups={[{ id: 'account', entries: entries.filter((entry) => entry.shown) }]}
    />
  );
}

const isSwitch = (kind: Opened['kind']): kind is Switch => kind !== 'access' && kind !== 'person';

const switches = {
  disable: { title: 'access.accounts.offTitle', text: 'access.accounts.offText', confirm: 'access.accounts.switchOff' },
  enable: { title: 'access.accounts.onTitle', text: 'access.accounts.onText', confirm: 'access.accounts.switchOn' },
  second: { title: 'access.accounts.resetTitle', text: 'access.accounts.resetText', confirm: 'access.accounts.reset' },
} as const;

const calls = {
  disable: api.access.disableAccount,
  enable: api.access.enableAccount,
  second: api.access.resetSecondStep,
} as const;

function SwitchAccount({ kind, account, onClose }: { readonly kind: Switch; readonly account: Account; readonly onClose: () => void }) {
  const t = useT();
  const refresh = useRefreshAccess();
  const words = switches[kind];
  const change = useMutation({
    mutationFn: () => calls[kind]({ params: { accountId: account.id } }),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(words.title, { name: account.name })}
      confirm={t(words.confirm)}
      danger={kind !== 'enable'}
      onConfirm={() => change.mutate()}
      isPending={change.isPending}
      {...(change.error !== null && { fault: problemWords(change.error, t) })}
    >
      <p>{t(words.text)}</p>
    </ConfirmDialog>
  );
}
