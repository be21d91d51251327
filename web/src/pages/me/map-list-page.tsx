import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { groupRoles, type ListedRole, type RoleGroup } from '../../features/pathways/list-groups.ts';
import { MapFilters } from '../../features/pathways/map-filters.tsx';
import { isUnassessed, type MapFilter, type MapView, viewMap } from '../../features/pathways/map-view.ts';
import { careerMapQuery } from '../../features/pathways/pathways-queries.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExpectationPips } from '../../ui/expectation-pips.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Stack } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import s from './map-list-page.module.css';
import { MapOrList } from './map-page.tsx';

const route = getRouteApi('/shell/me/map/list');

/** S03: the same answers as the map, as a list. */
export function MapListPage() {
  const t = useT();
  const map = useQuery(careerMapQuery);
  return (
    <Page>
      <Loaded query={map} failed={t('pathways.map.failed')}>
        {(data) =>
          data.roles.length === 0 ? (
            <EmptyState title={t('pathways.map.emptyTitle')} why={t('pathways.map.emptyText')} />
          ) : (
            <ListScreen view={viewMap(data)} />
          )
        }
      </Loaded>
    </Page>
  );
}

function ListScreen({ view }: { readonly view: MapView }) {
  const t = useT();
  const search = route.useSearch();
  const go = route.useNavigate();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const change = (next: Partial<MapFilter>) => void go({ search: (now) => ({ ...now, ...next }), replace: true });
  const here = view.map.hereId === null ? undefined : view.roles.get(view.map.hereId);
  const groups = groupRoles(view, search);
  const pickIn = (group: RoleGroup) => (ids: ReadonlySet<string>) => {
    const others = [...picked].filter((id) => !group.roles.some((role) => role.id === id));
    setPicked(new Set([...others, ...ids]));
  };
  return (
    <Stack>
      <div className={s.head}>
        <h1 className="t-title">{here === undefined ? t('pathways.map.titleNoRole') : t('pathways.list.title', { role: here.title })}</h1>
        <PrivacyLine kind="unlogged" text={t('pathways.map.private')} />
        <div className={s.toMap}>
          <MapOrList value="list" onMap={() => void go({ to: '/me/map', search })} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in view */}
      <div className={s.filters} role="group" aria-label={t('pathways.filter.label')}>
        <MapFilters filter={search} ownFamily={here?.familyName} onChange={change} />
      </div>
      {here === undefined && <EmptyState inline title={t('pathways.map.noRoleTitle')} why={t('pathways.map.noRoleText')} />}
      {groups.length === 0 && (
        <EmptyState
          title={t('pathways.list.empty')}
          why={t('pathways.list.emptyHelp')}
          action={
            <Button onPress={() => change({ moves: 2, sideways: true, made: false, families: 'all' })}>{t('pathways.list.drop')}</Button>
          }
        />
      )}
      {groups.map((group, index) => (
        <Group
          key={`${group.id} ${group.kind ?? ''}`}
          group={group}
          first={groups[index - 1]?.id !== group.id}
          picked={picked}
          onPick={pickIn(group)}
        />
      ))}
      <CompareBar picked={picked} view={view} />
    </Stack>
  );
}

function Group(props: {
  readonly group: RoleGroup;
  readonly first: boolean;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: ReadonlySet<string>) => void;
}) {
  const t = useT();
  const { group, first } = props;
  const title = t(`pathways.list.${group.id}`);
  const kind = group.kind === undefined ? undefined : t(`pathways.list.${group.kind}`);
  return (
    <section className={s.group}>
      {first && <h2>{title}</h2>}
      {kind !== undefined && <h3>{kind}</h3>}
      <DataTable
        label={kind === undefined ? title : `${title}, ${kind}`}
        rows={group.roles}
        columns={useColumns().map(withWidth)}
        empty={null}
        selected={new Set(group.roles.filter((role) => props.picked.has(role.id)).map((role) => role.id))}
        onSelect={props.onPick}
      />
    </section>
  );
}

// the same in every group, so that the groups line up; the last column takes the rest
const widths: Readonly<Record<string, string>> = { role: '18%', track: '19%', level: '6%', shows: '11%', steps: '11%', people: '14%' };

function withWidth(column: ColumnSpec<ListedRole>): ColumnSpec<ListedRole> {
  const width = widths[column.id];
  return width === undefined ? column : { ...column, width };
}

function useColumns(): ColumnSpec<ListedRole>[] {
  const t = useT();
  const none = t('pathways.list.none');
  return [
    {
      id: 'role',
      title: t('pathways.list.role'),
      sortBy: (role) => role.title,
      cell: (role) => (
        <a className={linkClass('strong')} href={`/roles/${role.familySlug}/${role.slug}`}>
          {role.title}
        </a>
      ),
    },
    { id: 'track', title: t('pathways.list.track'), cell: (role) => `${role.familyName}, ${role.trackNames.join(', ')}` },
    {
      id: 'level',
      title: t('pathways.list.level'),
      end: true,
      sortBy: (role) => role.levelOrder,
      cell: (role) => role.levelOrder,
    },
    {
      id: 'shows',
      title: t('pathways.list.shows'),
      sortBy: (role) => -role.shown / Math.max(1, role.asked),
      cell: (role) => (isUnassessed(role) ? t('levels.notAssessed') : <ExpectationPips shown={role.shown} of={role.asked} />),
    },
    {
      id: 'steps',
      title: t('pathways.list.steps'),
      end: true,
      sortBy: (role) => role.stepsLeft,
      cell: (role) => <StepsLeft role={role} />,
    },
    {
      id: 'people',
      title: t('pathways.list.people'),
      end: true,
      sortBy: (role) => -(role.move?.people ?? 0),
      cell: (role) => role.move?.people ?? none,
    },
    {
      id: 'months',
      title: t('pathways.list.months'),
      cell: (role) => (role.move?.months == null ? t('pathways.panel.monthsNone') : t('pathways.list.monthsValue', role.move.months)),
    },
  ];
}

/** The steps known to be left, and how many expectations nobody has looked at yet. */
function StepsLeft({ role }: { readonly role: ListedRole }) {
  const t = useT();
  if (role.notAssessed === 0) return role.stepsLeft;
  const open = t('pathways.list.notAssessed', { count: role.notAssessed });
  return role.stepsLeft === 0 ? open : t('pathways.list.stepsAndOpen', { steps: role.stepsLeft, open });
}

function CompareBar({ picked, view }: { readonly picked: ReadonlySet<string>; readonly view: MapView }) {
  const t = useT();
  const go = useNavigate();
  const [roleA, roleB] = [...picked];
  const ready = picked.size === 2 && roleA !== undefined && roleB !== undefined;
  const addressOf = (id: string) => {
    const role = view.roles.get(id);
    return role === undefined ? id : `${role.familySlug}.${role.slug}`;
  };
  return (
    <div className={s.bottom}>
      {!ready && <span className="t-s t-3">{t('pathways.list.pick')}</span>}
      <Button
        look="primary"
        isDisabled={!ready}
        onPress={() => {
          if (ready) void go({ to: '/compare/$roleA/$roleB', params: { roleA: addressOf(roleA), roleB: addressOf(roleB) } });
        }}
      >
        {t('app.nav.compare')}
      </Button>
    </div>
  );
}
