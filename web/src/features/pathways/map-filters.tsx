import { ArrowLeftRight, Users } from 'lucide-react';
import { useT } from '../../platform/i18n.tsx';
import { PillSelect } from '../../ui/select.tsx';
import { PillFilter } from '../../ui/toggle.tsx';
import type { MapFilter } from './map-view.ts';

/** The filters of the map and of its list: the same address, the same answers. */
export function MapFilters(props: {
  readonly filter: MapFilter;
  readonly ownFamily: string | undefined;
  readonly onChange: (change: Partial<MapFilter>) => void;
}) {
  const t = useT();
  const { filter, onChange, ownFamily } = props;
  const near = ownFamily === undefined ? t('pathways.filter.nearPlain') : t('pathways.filter.near', { family: ownFamily });
  return (
    <>
      <PillSelect
        label={t('pathways.filter.families')}
        value={filter.families}
        onChange={(families) => onChange({ families })}
        options={[
          { id: 'near', text: near },
          { id: 'all', text: t('pathways.filter.all') },
        ]}
      />
      <PillSelect
        label={t('pathways.filter.moves')}
        prefix={t('pathways.filter.within')}
        value={filter.moves === 1 ? '1' : '2'}
        onChange={(moves) => onChange({ moves: moves === '1' ? 1 : 2 })}
        options={[
          { id: '1', text: t('pathways.filter.oneMove') },
          { id: '2', text: t('pathways.filter.twoMoves') },
        ]}
      />
      <PillFilter isSelected={filter.sideways} onChange={(sideways) => onChange({ sideways })}>
        <ArrowLeftRight className="ic ic-s" aria-hidden />
        {t('pathways.filter.sideways')}
      </PillFilter>
      <PillFilter isSelected={filter.made} onChange={(made) => onChange({ made })}>
        <Users className="ic ic-s" aria-hidden />
        {t('pathways.filter.made')}
      </PillFilter>
    </>
  );
}
