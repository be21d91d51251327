import { useT } from '../../platform/i18n.tsx';
import { ImportFigures } from '../../ui/import-figures.tsx';
import type { PeopleImportReport } from './import-queries.ts';

/** How many people an import would bring, change and leave as they are. */
export function PeopleFigures({ report }: { readonly report: PeopleImportReport }) {
  const t = useT();
  const { people, created, updated, unchanged, leavers, teamsCreated, managers } = report;
  const figures = [
    { name: t('people.import.inFile'), count: people },
    { name: t('people.import.new'), count: created },
    { name: t('people.import.changed'), count: updated },
    { name: t('people.import.same'), count: unchanged },
    { name: t('people.import.leaving'), count: leavers },
    { name: t('people.import.newTeams'), count: teamsCreated },
    { name: t('people.import.managers'), count: managers },
  ];
  return <ImportFigures label={t('people.import.would')} figures={figures} />;
}
