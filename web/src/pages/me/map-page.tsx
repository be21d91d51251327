import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { List, Printer, Route } from 'lucide-react';
import { useMemo } from 'react';
import { CareerMap } from '../../features/pathways/career-map.tsx';
import { ComparePanel } from '../../features/pathways/compare-panel.tsx';
import { MapFilters } from '../../features/pathways/map-filters.tsx';
import { type MapFilter, type MapView, viewMap } from '../../features/pathways/map-view.ts';
import { careerMapQuery } from '../../features/pathways/pathways-queries.ts';
import { useAspiration } from '../../features/pathways/use-aspiration.ts';
import { useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { Segments } from '../../ui/toggle.tsx';
import s from './map-page.module.css';

const route = getRouteApi('/shell/me/map');

/** S02: every move from here, and what one of them changes. */
export function MapPage() {
  const t = useT();
  const map = useQuery(careerMapQuery);
  return (
    <Loaded query={map} failed={t('pathways.map.failed')}>
      {(data) => (data.roles.length === 0 ? <NothingPublished /> : <MapScreen view={viewMap(data)} />)}
    </Loaded>
  );
}

function NothingPublished() {
  const t = useT();
  return (
    <Page width="reading">
      <EmptyState title={t('pathways.map.emptyTitle')} why={t('pathways.map.emptyText')} />
    </Page>
  );
}

function MapScreen({ view }: { readonly view: MapView }) {
  const t = useT();
  const search = route.useSearch();
  const go = route.useNavigate();
  const { set } = useAspiration();
  const change = (next: Partial<MapFilter & { role: string }>) =>
    void go({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  const openList = () => void go({ to: '/me/map/list', search });
  const here = view.map.hereId === null ? undefined : view.roles.get(view.map.hereId);
  const comparingId = search.role !== undefined && view.roles.has(search.role) ? search.role : view.map.targetId;
  const setTarget = (id: string) => {
    const role = view.roles.get(id);
    if (role !== undefined && id !== view.map.hereId) set({ id, title: role.title });
  };
  const openRole = (id: string) => {
    const role = view.roles.get(id);
    if (role !== undefined) void go({ to: '/roles/$family/$role', params: { family: role.familySlug, role: role.slug } });
  };
  useMapKeys();
  return (
    <div className={s.screen}>
      <section className={s.left} aria-label={t('pathways.map.region')}>
        <div className={s.head}>
          <h1 className="t-title">{here === undefined ? t('pathways.map.titleNoRole') : t('pathways.map.title', { role: here.title })}</h1>
          <PrivacyLine kind="unlogged" text={t('pathways.map.private')} />
          <MapOrList value="map" onList={openList} />
          <Button className={s.noPrint ?? ''} onPress={() => print()}>
            <Printer className="ic ic-s" aria-hidden />
            {t('pathways.map.print')}
          </Button>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in view */}
        <div className={s.filters} role="group" aria-label={t('pathways.filter.label')}>
          <MapFilters filter={search} ownFamily={here?.familyName} onChange={change} />
        </div>
        {here === undefined && (
          <div className={s.noRole}>
            <EmptyState inline title={t('pathways.map.noRoleTitle')} why={t('pathways.map.noRoleText')} />
          </div>
        )}
        <CareerMap
          view={view}
          filter={search}
          comparingId={comparingId}
          onCompare={(role) => change({ role })}
          onOpen={openRole}
          onTarget={setTarget}
          onList={openList}
        />
      </section>
      <div className={s.side}>
        <ComparePanel view={view} roleId={comparingId} />
      </div>
    </div>
  );
}

/** Map or list: two views of one answer. */
export function MapOrList(props: { readonly value: 'map' | 'list'; readonly onList?: () => void; readonly onMap?: () => void }) {
  const t = useT();
  const icon = (Icon: typeof Route) => <Icon className="ic ic-s" aria-hidden />;
  return (
    <Segments
      label={t('pathways.map.view')}
      value={props.value}
      onChange={(value) => (value === 'list' ? props.onList?.() : props.onMap?.())}
      options={[
        { id: 'map', text: [icon(Route), t('pathways.map.asMap')] },
        { id: 'list', text: [icon(List), t('pathways.map.asList')] },
      ]}
    />
  );
}

/** The map listens to its keys itself; here they are listed under `?`. */
function useMapKeys(): void {
  const t = useT();
  const keys = useMemo(
    () => [
      { key: '← → ↑ ↓', text: t('pathways.keys.move') },
      { key: 'Enter', text: t('pathways.keys.compare') },
      { key: 't', text: t('pathways.keys.target') },
      { key: 'l', text: t('pathways.keys.list') },
      { key: '+ − 0', text: t('pathways.keys.zoom') },
    ],
    [t],
  );
  useScreenKeys(keys);
}
